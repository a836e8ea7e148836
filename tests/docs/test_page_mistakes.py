"""Mistakes on a page or in the menu: each gives one Swedish line in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.helpers import SMALL, Break, problem_lines

if TYPE_CHECKING:
    from pathlib import Path

PAGE, MENU = "docs/prov.md", "data/menu.yaml"
OWN_FILE = "länken leder till en fil på din dator: lägg den i docs, eller länka till en webbadress"

pytestmark = pytest.mark.usefixtures("remembered")

PAGES = {
    "a macro in other brackets": Break(PAGE, '{{ directory(level="polis") }}', '¤[% directory(level="polis") %]', 'makroanropet går inte att läsa: skriv det som {{ namn("värde") }} på en rad'),
    "a macro in none": Break(PAGE, '{{ directory(level="polis") }}', '¤directory(level="polis")', 'makroanropet går inte att läsa: skriv det som {{ namn("värde") }} på en rad'),
    "a link whose scheme is misspelt": Break(PAGE, "](kontakter.md)", "](¤htps://bra.se)", 'länken börjar med "htps:": skriv "https://bra.se"'),
    "a link whose words are not closed": Break(PAGE, "](kontakter.md)", '](¤https://bra.se "Brå)', "texten efter adressen saknar sitt sista citattecken: skriv det, eller ta bort texten"),
    "a link to the published address of a page": Break(PAGE, "](kontakter.md)", "](¤https://stodguiden.example/lan/skane/)", 'länken leder till en av webbplatsens egna sidor: skriv "lan/skane.md"'),
    "an image with turned brackets": Break(PAGE, "Provsidan hjälper", "¤!(Ett kort)[kort.png] hjälper", "bilden blir ingen bild: skriv ![Ett kort](kort.png)"),
    "an abbreviation explained on the page": Break(PAGE, "Provsidan hjälper", "¤*[IMY]: Myndigheten\n\nProvsidan hjälper", "förkortningar förklaras av sig själva, ur data/glossary.yaml: ta bort raden"),
    "lines of the head in the text": Break(PAGE, "Provsidan hjälper", "¤kallor:\n  - titel: Brå\n    adress: https://bra.se\n\nProvsidan hjälper", '"kallor:" hör till sidans huvud: flytta raderna upp mellan strecken'),
    "search words in a row": Break(PAGE, "title: Prov", "title: Prov\nsokord:\n  - ¤kakor, gdpr, uppgifter", "ett ord på varje rad: dela raden vid tecknet mellan dem"),
    "a source from before its number": Break(PAGE, "title: Prov", 'title: Prov\nkallor:\n  - titel: "SOU 2021:49 Kommuner mot brott"\n    adress: https://lagen.nu/sou/2021:49\n    ar: ¤2012', "titeln är från 2021, och här står 2012: kontrollera årtalet"),
    "a sign in the title that nobody sees": Break(PAGE, "title: Prov", "title: ¤Pr\u2011ov", "ett bindestreck av annat slag efter ”Pr”: byt det mot ett vanligt bindestreck"),
    "the name of the site in the title": Break(PAGE, "title: Prov", "title: ¤Prov | Stödguiden", '"| Stödguiden" hör till webbläsarens flik: ta bort det'),
    "an image that is not there and says nothing": Break(PAGE, "Provsidan hjälper", "![](¤karta.png) hjälper", 'länken "karta.png" leder till en fil som inte finns'),
    "a number to pay to": Break(PAGE, "Provsidan hjälper", "¤Swisha till 123 456 78 90. Den hjälper", '"Swisha till 123 456 78 90": ett nummer att betala till hör inte hit: ta bort det, och skriv vem man frågar'),
    "a person's mailbox turned round": Break(PAGE, "Provsidan hjälper", "Skriv till ¤samordnare.karin@polisen.se, den hjälper", '"samordnare.karin@polisen.se" ser ut som en persons brevlåda: skriv funktionens eller myndighetens, personer står inte med'),
    "a page in the menu for another": Break(MENU, "page: kontakter.md", "page: ¤index.md", 'sidan "index.md" står redan i menyn på rad {line}: ska det vara "kontakter.md", som inte står där alls?', ((MENU, "page: index.md", "page: §index.md"),)),
    "a whole entry of the menu twice": Break(MENU, "  - title: Kontakter\n    page: kontakter.md\n", "  - title: §Kontakter\n    page: kontakter.md\n  - title: ¤Kontakter\n    page: kontakter.md\n", '"Kontakter" står redan i menyn på rad {line}: skriv en annan'),
    "bold in the menu": Break(MENU, "title: Kontakter", "title: ¤**Kontakter**", "stjärnorna hör till Markdown: skriv Kontakter utan dem"),
    "a page of the menu with another ending": Break(MENU, "page: kontakter.md", "page: ¤kontakter.php", '"kontakter.php" är ingen sida: skriv dess fil i docs, som "kontakter.md"'),
    "a page on the third level as several": Break(MENU, "      - title: Om\n        page: om/index.md\n", "      - title: Om\n        pages:\n          - title: Ännu\n            pages: ¤om/index.md\n", 'en sida står under "page": skriv "page: om/index.md"'),
    "no front matter": Break(PAGE, "---\ntitle:", "¤title:", "sidhuvudet saknas: börja filen med en rad ---, raderna title: och description:, och en rad --- till"),
    "front matter not closed": Break(PAGE, "---\n\nProv", "¤\nProv", "sidhuvudet slutar aldrig: skriv en rad --- här, utan annat"),
    "front matter with a longer end": Break(PAGE, "---\n\nProv", "¤-----\n\nProv", "sidhuvudet slutar aldrig: skriv en rad --- här, utan annat"),
    "no title": Break(PAGE, "title: Prov\ndescription", "¤description", '"title" saknas: lägg till raden "title: …"'),
    "misspelt key in front matter": Break(PAGE, "description:", "¤descripton:", 'okänd nyckel "descripton" – menade du "description"?'),
    "colon in the title": Break(PAGE, "title: Prov", "title: Om¤: Stödguiden", "ett kolon i värdet: sätt hela värdet inom citattecken om kolonet hör till texten"),
    "a title that MkDocs would guess about": Break(PAGE, "title: Prov", "title: ¤12:30", 'sätt värdet inom citattecken: title: "12:30"'),
    "a title that is a number": Break(PAGE, "title: Prov", "title: ¤112", 'här ska det stå en text: sätt värdet inom citattecken, "112"'),
    "unknown template": Break(PAGE, "title: Prov", "title: Om\ntemplate: ¤hme.html", 'okänd sidmall "hme.html" – menade du "home.html"?'),
    "unknown macro": Break(PAGE, '{{ directory(level="polis") }}', '{{ ¤direktory(level="polis") }}', 'okänt makro "direktory" – menade du "directory"?'),
    "unknown id": Break(PAGE, '{{ directory(level="polis") }}', '{{ ¤coordinator("lansstyrelsen-skåne") }}', 'makrot "coordinator": samordnaren "lansstyrelsen-skåne" finns inte – menade du "lansstyrelsen-skane" (Regional samordnare)?'),
    "unknown level": Break(PAGE, 'level="polis"', 'level="polisen"', 'makrot "directory": nivån "polisen" finns inte – menade du "polis"?', ((PAGE, '{{ directory(level="polisen', '{{ ¤directory(level="polisen'),)),
    "unknown argument": Break(PAGE, '{{ directory(level="polis") }}', '{{ ¤directory(nivå="polis") }}', 'makrot "directory" anropas med fel värden: det tar level (kan utelämnas), heading (kan utelämnas)'),
    "wrong heading": Break(PAGE, '{{ directory(level="polis") }}', '{{ ¤directory("polis", 2.0) }}', 'makrot "directory": rubriknivån "2.0" finns inte: skriv 2, 3 eller 4'),
    "a macro that is not called": Break(PAGE, '{{ directory(level="polis") }}', "¤{{ directory }}", 'inom {{ }} får bara ett makroanrop stå: skriv det som {{ namn("värde") }}'),
    "call not closed": Break(PAGE, '{{ directory(level="polis") }}', '¤{{ directory(level="polis")', 'makroanropet går inte att läsa: skriv det som {{ namn("värde") }} på en rad'),
    "call closed by one brace": Break(PAGE, '{{ directory(level="nationell") }}', '¤{{ directory(level="regional") }', 'makroanropet går inte att läsa: skriv det som {{ namn("värde") }} på en rad'),
    "call opened by one brace": Break(PAGE, '{{ directory(level="polis") }}', '{ directory(level="polis") ¤}}', 'makroanropet går inte att läsa: skriv det som {{ namn("värde") }} på en rad'),
    "quote not closed in a call": Break(PAGE, '{{ directory(level="polis") }}', '¤{{ directory(level="polis) }}', 'makroanropet går inte att läsa: skriv det som {{ namn("värde") }} på en rad'),
    "call in a sentence": Break(PAGE, '{{ directory(level="polis") }}', 'Här: ¤{{ directory(level="polis") }}', "makroanropet ska stå ensamt på raden: flytta resten av texten till en annan"),
    "call indented": Break(PAGE, '{{ directory(level="polis") }}', '    ¤{{ directory(level="polis") }}', "makroanropet är indraget: ta bort blankstegen runt det"),
    "macros not turned on": Break(PAGE, "render_macros: true\n", "", 'sidan anropar ett makro men det är inte påslaget: lägg till raden "render_macros: true" i sidhuvudet', ((PAGE, '{{ directory(level="nationell")', '¤{{ directory(level="nationell")'),)),
    "a loop": Break(PAGE, "## Polisens", "¤{% for x in y %}\n## Polisens", "på en sida får bara makroanrop stå inom klamrar, inga slingor eller villkor"),
    "a loop with its end below": Break(PAGE, "## Polisens", "¤{% for x in y %}\n\nText.\n\n{% endfor %}\n\n## Polisens", "på en sida får bara makroanrop stå inom klamrar, inga slingor eller villkor"),
    "an end of nothing": Break(PAGE, "## Polisens", "¤{% endfor %}\n\n## Polisens", "på en sida får bara makroanrop stå inom klamrar, inga slingor eller villkor"),
    "a raw block": Break(PAGE, "## Polisens", "¤{% raw %}{{ x }}{% endraw %}\n## Polisens", "på en sida får bara makroanrop stå inom klamrar, inga slingor eller villkor"),
    "a page that is not there": Break(PAGE, "](kontakter.md)", "](¤kontakt.md)", 'länken "kontakt.md" leder till en sida som inte finns – menade du "kontakter.md"?'),
    "a folder": Break(PAGE, "](lan/skane.md)", "](¤lan/skane/)", 'länken "lan/skane/" ska leda till en fil: skriv "lan/skane.md"'),
    "an address from the root": Break(PAGE, "](kontakter.md)", "](¤/kontakter/)", 'länken "/kontakter/" börjar med snedstreck: skriv vägen till filen från den här sidan'),
    "a heading that is not there": Break(PAGE, "](kontakter.md)", "](¤prov.md#nationell-niva-1)", 'länken "prov.md#nationell-niva-1" leder till en rubrik som inte finns – menade du "nationell-niva"?'),
    "an empty link": Break(PAGE, "](kontakter.md)", "](¤)", "länken är tom: skriv vart den leder"),
    "a link that runs code": Break(PAGE, "](kontakter.md)", "](¤javascript:alert(1))", 'länken får inte börja med "javascript:": skriv en webbadress, eller vägen till sidan'),
    "a link to a disk": Break(PAGE, "](kontakter.md)", "](¤C:/Users/anna/plan.docx)", OWN_FILE),
    "a link to another disk": Break(PAGE, "](kontakter.md)", "](¤h:plan.pdf)", OWN_FILE),
    "a link to a file on a computer": Break(PAGE, "](kontakter.md)", "](¤file:///home/anna/plan.odt)", OWN_FILE),
    "spaces in the address of a heading": Break(PAGE, "## Polisens", "## Råd { #¤råd från polisen }\n\n## Polisens", "rubrikens adress får inga blanksteg: skriv { #råd-från-polisen }"),
    "spaces in an address of words of the heading": Break(PAGE, "## Polisens", "## Bra att veta { #¤bra att }\n\n## Polisens", "rubrikens adress får inga blanksteg: skriv { #bra-att }"),
    "spaces in an address before a class": Break(PAGE, "## Polisens", "## Plan { #¤sex nya veckor .lead }\n\n## Polisens", "rubrikens adress får inga blanksteg: skriv { #sex-nya-veckor }"),
    "a link to a shared disk": Break(PAGE, "](kontakter.md)", "](¤\\\\\\\\server\\\\plan.docx)", OWN_FILE),
    "spaces in an address with a colon": Break(PAGE, "## Polisens", "## Plan {: #¤vår plan }\n\n## Polisens", "rubrikens adress får inga blanksteg: skriv { #vår-plan }"),
    "a link over two lines": Break(PAGE, "Provsidan hjälper", "[Guiden\nsom](¤kontakt.md) hjälper", 'länken "kontakt.md" leder till en sida som inte finns – menade du "kontakter.md"?'),
    "a link with a broken address": Break(PAGE, "](kontakter.md)", "](¤http://[x)", 'länken "http://[x" går inte att läsa'),
    "a site without its scheme": Break(PAGE, "](kontakter.md)", "](¤bra.se/x)", 'länken "bra.se/x" leder till en annan webbplats: skriv "https://bra.se/x"'),
    "a site that begins with www": Break(PAGE, "](kontakter.md)", "](¤www.bra.se)", 'länken "www.bra.se" leder till en annan webbplats: skriv "https://www.bra.se"'),
    "a mailbox without its scheme": Break(PAGE, "](kontakter.md)", "](¤bf@bra.se)", 'länken "bf@bra.se" leder till en brevlåda: skriv "mailto:bf@bra.se"'),
    "a site with one slash": Break(PAGE, "](kontakter.md)", "](¤https:/bra.se)", 'länken "https:/bra.se" är inte hel: skriv den som "https://myndigheten.se"'),
    "a link to a site without its end": Break(PAGE, "Provsidan hjälper", "Läs ¤[Brå](https://bra.se och mer", "länken blir ingen länk: parentesen efter adressen saknar sitt slut, )"),
    "a link to a site with turned brackets": Break(PAGE, "Provsidan hjälper", "Läs ¤(Brå)[https://bra.se] hjälper", "länken blir ingen länk: skriv [Brå](https://bra.se)"),
    "a footnote": Break(PAGE, "Provsidan hjälper", "Provsidan hjälper¤[^1].\n\n[^1]: Fotnot.\n\nDen hjälper", 'fotnoter används inte: skriv källan i texten, eller under "kallor" i sidhuvudet'),
    "a conflict": Break(PAGE, "Provsidan hjälper", "¤<<<<<<< HEAD\n- [ ] Provsidan\n=======\n[x](ingenstans.md) {{ inget }}\n>>>>>>> main\nhjälper", "här krockar två ändringar: behåll den text som gäller, och ta bort raderna som börjar med <<<<<<<, ======= och >>>>>>>"),
    "a conflict in the front matter": Break(PAGE, "description:", "¤<<<<<<< HEAD\ndescription: a\n=======\ndescription:", "här krockar två ändringar: behåll den text som gäller, och ta bort raderna som börjar med <<<<<<<, ======= och >>>>>>>", ((PAGE, "render_macros: true", ">>>>>>> main\nrender_macros: true"),)),
    "a list under a line": Break(PAGE, "Provsidan hjälper", "Provsidan:\n¤- en\n- två\n\nhjälper", "en tom rad saknas före listan: lägg till den"),
    "an empty heading": Break(PAGE, "## Polisens nivå", "¤##", "rubriken är tom: skriv den efter blanksteget, eller ta bort raden"),
    "a day of review that is none": Break(PAGE, "title: Prov", "title: Prov\ngranskad: ¤24/11 2026", '"24/11 2026" är inget datum: skriv 2026-11-24'),
    "a day of review in words": Break(PAGE, "title: Prov", "title: Prov\ngranskad: ¤den 24 november", '"den 24 november" är inget datum: skriv det som 2026-01-31'),
    "a day of review that there is not": Break(PAGE, "title: Prov", "title: Prov\ngranskad: ¤2026-13-01", '"2026-13-01" är inget datum som finns'),
    "a day of review with dots": Break(PAGE, "title: Prov", "title: Prov\ngranskad: ¤2027.01.01", '"2027.01.01" är inget datum: skriv 2027-01-01'),
    "an image elsewhere": Break(PAGE, "Provsidan hjälper", "![](¤https://x.se/a.png) hjälper", "bilden ligger på en annan webbplats: lägg bildfilen i docs och skriv vägen dit"),
    "a document that is not here, by a name that says nothing": Break(PAGE, "Provsidan hjälper", "Läs [PDF](¤program.pdf) hjälper", 'länken "program.pdf" leder till en fil, och bara sidor och bilder ligger här: skriv adressen till filen på en webbplats'),
    "a key within a folded text": Break(PAGE, "description: En sida att ta sönder.\n", "description: >-\n  En sida att ta sönder.\n  ¤granskad: 2026-11-24\n", '"granskad" hör inte till texten: ta bort blankstegen före nyckeln'),
    "a day of review before the sources": Break("docs/arbetet.md", "granskad: 2026-11-24", "granskad: ¤2016-11-24", "2016-11-24 är före flera av källorna, som är från 2024: kontrollera dagen", (("docs/arbetet.md", "    ar: 2024\n", "    ar: 2024\n  - titel: SKR\n    adress: https://skr.se\n    ar: 2023\n"),)),
    "a page as a chat service gives it": Break(PAGE, "---\ntitle: Prov", "¤```markdown\n---\ntitle: Prov", '"```markdown" hör till det som texten kopierades ur: ta bort raden, och den sista'),
    "a long dash in an address of a source": Break("docs/arbetet.md", "adress: https://bra.se", "adress: ¤https://bra.se/2021–04–13-stod", '"https://bra.se/2021–04–13-stod" är ingen webbadress: skriv bindestreck i stället för "–", "https://bra.se/2021-04-13-stod"'),
    "a mark of Git with its name, alone": Break(PAGE, "Provsidan hjälper", "Provsidan.\n\n- Ett.\n¤||||||| 4f3a2c1\n- Två.\n\nDen hjälper", "här krockar två ändringar: behåll den text som gäller, och ta bort raderna som börjar med <<<<<<<, ======= och >>>>>>>"),
    "an image in the text": Break(PAGE, "Provsidan hjälper", "![Kort](¤data:image/png;base64,iVBORw0KGgo=) hjälper", "bilden är inklistrad som text: spara den som en fil i docs, och skriv vägen dit"),
    "an image elsewhere, by reference": Break(PAGE, "Provsidan hjälper", "![a][b] hjälper\n\n[b]: ¤https://x.se/a.png\n\nx", "bilden ligger på en annan webbplats: lägg bildfilen i docs och skriv vägen dit"),
    "an image that is not there": Break(PAGE, "Provsidan hjälper", "![Karta](¤karta.png) hjälper", 'länken "karta.png" leder till en fil som inte finns'),
    "HTML": Break(PAGE, "Provsidan hjälper", "Stödguiden ¤<b>hjälper</b>", 'HTML är inte tillåtet på en sida: ta bort "<b>" och använd Markdown eller ett makro'),
    "HTML over two lines": Break(PAGE, "Provsidan hjälper", "¤<script\nsrc=x>hjälper", 'HTML är inte tillåtet på en sida: ta bort "<script" och använd Markdown eller ett makro'),
    "HTML of two kinds on one line": Break(PAGE, "Provsidan hjälper", "Stödguiden ¤<b>hjälper</b> <i>alla</i>", 'HTML är inte tillåtet på en sida: ta bort "<b>" och använd Markdown eller ett makro'),
    "HTML between false code signs": Break(PAGE, "Provsidan hjälper", "\\`¤<img src=x onerror=y>\\` hjälper", 'HTML är inte tillåtet på en sida: ta bort "<img src=x onerror=y>" och använd Markdown eller ett makro'),
    "HTML after a false fence": Break(PAGE, "Provsidan hjälper", "¤```\n\n<script>x</script>\n\nhjälper", "kodblocket slutar aldrig: skriv ``` på en egen rad efter koden"),
    "a script in an attribute": Break(PAGE, "{: .lead }", '{: .lead ¤onclick="x" }', 'attributet "onclick" är inte tillåtet på en sida: ta bort det ur klammern'),
    "a style in an attribute": Break(PAGE, "{: .lead }", '{: .lead ¤style="color:red" }', 'attributet "style" är inte tillåtet på en sida: ta bort det ur klammern'),
    "a heading of the page's level": Break(PAGE, "## Polisens", "¤# Polisens", 'sidan har sin rubrik redan, "title" i sidhuvudet: skriv ## framför den här'),
    "an underlined heading of the page's level": Break(PAGE, "## Polisens nivå", "Polisens nivå\n¤===", "likhetstecknen gör raden ovanför till en rubrik: skriv ## framför den, eller ta bort dem"),
    "a level left out": Break(PAGE, "## Polisens", "¤##### Polisens", "rubriken är på nivå 5, men den före är på nivå 3: skriv nivå 4 (####)"),
    "a level left out first": Break(PAGE, "## Nationell", "¤### Nationell", "rubriken är på nivå 3, men den före är på nivå 1: skriv nivå 2 (##)"),
    "a level left out by a macro": Break(PAGE, '{{ directory(level="polis") }}', '¤{{ directory(level="polis", heading=4) }}', "rubriken är på nivå 4, men den före är på nivå 2: skriv nivå 3 (###)"),
    "a level left out in a list": Break(PAGE, "Provsidan hjälper", "Provsidan:\n\n¤- #### Fyra\n\nhjälper", "rubriken är på nivå 4, men den före är på nivå 1: skriv nivå 2 (##)"),
    "a card twice": Break(PAGE, '{{ directory(level="polis") }}', '{{ directory(level="polis") }}\n\n¤{{ coordinator("polisregion-syd") }}', 'det här står redan på sidan, på rad 18 ("kontakt-polisregion-syd"): ta bort det ena'),
    "a list twice": Break(PAGE, 'level="polis"', 'level="nationell"', 'det här står redan på sidan, på rad 14 ("kontakt-nationell-samordnare"): ta bort det ena', ((PAGE, "## Polisens nivå\n\n{{", "## Polisens nivå\n\n¤{{"),)),
    "a heading that a part of the page is called": Break(PAGE, "## Polisens nivå", "¤## Innehåll", 'namnet "innehall" är taget av sidans egna delar: byt ord i rubriken, eller ge den ett eget namn: {#om-innehall}'),
    "an id of one's own twice": Break(PAGE, "## Polisens nivå", "¤## Polisen {#nationell-niva}", 'det här står redan på sidan, på rad 12 ("nationell-niva"): ta bort det ena'),
    "the title of another page": Break(PAGE, "title: Prov", "title: ¤Arbetet", 'titeln "Arbetet" har redan sidan i docs/arbetet.md, rad 2: skriv en som skiljer dem åt'),
    "the title of a generated page": Break(PAGE, "title: Prov", "title: ¤Skåne län", 'titeln "Skåne län" har redan sidan i data/places.yaml, rad {line}: skriv en som skiljer dem åt', (("data/places.yaml", "    name: Skåne\n", "    §name: Skåne\n"),)),
    "a page that the menu lacks": Break("docs/om/ny.md", "", "¤---\ntitle: Ny\ndescription: Ny\n---\n", 'sidan finns inte i menyn: lägg till raderna "- title: Ny" och "page: om/ny.md" i data/menu.yaml'),
    "a page that the menu lacks, with a colon in its title": Break("docs/om/ny.md", "", '¤---\ntitle: "Steg 1: Börja"\ndescription: Ny\n---\n', """sidan finns inte i menyn: lägg till raderna "- title: 'Steg 1: Börja'" och "page: om/ny.md" i data/menu.yaml"""),
    "a menu entry without a page": Break(MENU, "om/index.md", "¤om/om.md", 'menyn har sidan "om/om.md" som inte finns i docs – menade du "om/index.md"?'),
    "a method that sends the reader on to no page": Break("data/methods.yaml", "- kontakter.md", "- ¤kontakt.md", 'sidan "kontakt.md" finns inte i docs – menade du "kontakter.md"?'),
    "a question that sends the reader on to no page": Break("data/questions.yaml", "- prov.md", "- ¤xyz/qq.md", 'sidan "xyz/qq.md" finns inte i docs'),
    "a page twice in the menu": Break(MENU, "      - title: Om\n", "      - title: Igen\n        page: ¤prov.md\n      - title: Om\n", 'sidan "prov.md" står redan i menyn på rad {line}: ta bort en', ((MENU, "      - title: Prov\n        page: prov", "      - title: Prov\n        page: §prov"),)),
    "an entry of the menu that leads nowhere": Break(MENU, "  - title: Prov\n", "  - ¤title: Tom\n  - title: Prov\n", '"Tom" leder ingenstans: lägg till raden "page: …", eller "pages:" med sidor under'),
    "an entry of the menu with both a page and pages": Break(MENU, "  - title: Prov\n    pages", "  - title: Prov\n    page: ¤arbetet.md\n    pages", '"Prov" har både "page" och "pages": lägg sidan först under "pages"'),
    "an empty section in the menu": Break(MENU, "  - title: Prov\n", "  - title: Tom\n    pages: ¤[]\n  - title: Prov\n", "listan får inte vara tom: lägg till en post eller ta bort raden"),
    "an entry of the menu without a title": Break(MENU, "  - title: Kontakter\n    page", "  - ¤page", '"title" saknas: lägg till raden "title: …"'),
    "an empty title in the menu": Break(MENU, "title: Kontakter", 'title: ¤""', "texten är tom: skriv ett värde eller ta bort raden"),
    "an address in the menu": Break(MENU, "page: kontakter.md", "page: ¤https://bra.se", 'bara webbplatsens egna sidor får stå här: skriv sidans fil i docs, som "vagledning/index.md", och länka till andra webbplatser från en sida'),
    "an address of a page in the menu": Break(MENU, "page: kontakter.md", "page: ¤https://stodguiden.example/om/fakta/#kort", 'bara webbplatsens egna sidor får stå här: skriv sidans fil i docs, som "om/fakta.md", och länka till andra webbplatser från en sida'),
    "a comma after a page in the menu": Break(MENU, "page: kontakter.md", "page: ¤kontakter.md,", 'värdet slutar med ",": skriv "kontakter.md"'),
    "a picture in the menu": Break(MENU, "page: kontakter.md", "page: ¤om/kort.PNG", '"om/kort.PNG" är ingen sida: menyn leder till sidor, och de slutar på .md'),
    "a page that is made of the data in the menu": Break(MENU, "    page: kontakter.md\n", "    page: kontakter.md\n  - title: Skåne\n    page: ¤lan/skane.md\n", 'sidan "lan/skane.md" görs av data, och dit leder listorna: ta bort raderna ur menyn'),
    "an address of the site in the menu": Break(MENU, "page: kontakter.md", "page: ¤/om/", '"/om/" är ingen sida: skriv dess fil i docs, som "om.md" eller "om/index.md"'),
    "a path from the project in the menu": Break(MENU, "page: kontakter.md", "page: ¤docs/kontakter.md", 'skriv vägen till filen från mappen docs: "kontakter.md"'),
    "a fourth level in the menu": Break(MENU, "      - title: Om\n        page: om/index.md\n", "      - title: Om\n        pages:\n          - title: Ännu\n            ¤pages:\n              - title: Om\n                page: om/index.md\n", "menyn har högst tre nivåer: lägg sidorna på nivån ovanför"),
    "an empty menu": Break(MENU, (SMALL / MENU).read_text("utf-8").partition("menu:\n")[2], "", 'menyn är tom: lägg till webbplatsens sidor under "menu:"', ((MENU, "menu:\n", "menu: ¤[]\n"),)),
    "a menu that cannot be read": Break(MENU, "title: Start", "title: Start¤: nu", "ett kolon i värdet: sätt hela värdet inom citattecken om kolonet hör till texten"),
    "a review on a day in another form": Break(PAGE, "title: Prov\n", "title: Prov\ngranskad: ¤24/11 2026\n", '"24/11 2026" är inget datum: skriv 2026-11-24'),
    "no head but dashes of another kind": Break(PAGE, "---\ntitle", "¤–––\ntitle", "sidhuvudet saknas: börja filen med en rad ---, raderna title: och description:, och en rad --- till"),
    "macros turned on in quotes": Break(PAGE, "render_macros: true", 'render_macros: ¤"true"', "skriv true med små bokstäver och utan citattecken"),
    "macros turned on by a misspelt key": Break(PAGE, "render_macros: true", "¤render_makros: true", 'okänd nyckel "render_makros" – menade du "render_macros"?'),
    "a day of review without a day": Break(PAGE, "title: Prov", "title: Prov\n¤granskad:", 'värdet efter "granskad" saknas: skriv det, eller ta bort raden'),
    "Markdown in the title": Break(PAGE, "title: Prov", "title: ¤'Ett **Prov**'", '"**" syns som tecken här: skriv bara text, utan Markdown och HTML'),
    "typed quotes around the title": Break(PAGE, "title: Prov", "title: ¤”Prov”", "citattecknen blir en del av texten: skriv raka, eller inga alls"),
    "a word of search twice": Break(PAGE, "title: Prov", "title: Prov\nsokord: [a, ¤A]", '"A" står två gånger: ta bort det ena'),
    "a source of a year that is none": Break(PAGE, "title: Prov", "title: Prov\nkallor:\n  - titel: x\n    adress: https://bra.se\n    ar: ¤20244", '"20244" kan inte stämma: kontrollera årtalet'),
    "a source twice": Break(PAGE, "title: Prov", "title: Prov\nkallor:\n  - titel: x\n    adress: https://bra.se\n  - titel: y\n    adress: ¤https://bra.se", "källan står redan på rad 5: ta bort den ena"),
    "a value that is no text": Break(PAGE, 'directory(level="polis")', "directory(level=3)", 'makrot "directory": värdet 3 ska stå inom citattecken, "3"', ((PAGE, "{{ directory(level=3", "{{ ¤directory(level=3"),)),
    "a call over two lines": Break(PAGE, '{{ directory(level="polis") }}', '¤{{ directory(\nlevel="polis") }}', 'makroanropet går inte att läsa: skriv det som {{ namn("värde") }} på en rad'),
    "a call in single braces": Break(PAGE, "Provsidan hjälper", 'Ring ¤{ phone("polisregion-syd") } nu', 'makroanropet går inte att läsa: skriv det som {{ namn("värde") }} på en rad'),
    "a call in a heading in a list": Break(PAGE, "Provsidan hjälper", 'Text.\n\n- ## ¤{{ phone("bra-stod") }}\n\nhjälper', "ett makro kan inte stå i en rubrik: flytta det till texten"),
    "a call in a link": Break(PAGE, "Provsidan hjälper", '[Ring ¤{{ phone("bra-stod") }}](kontakter.md) hjälper', "makrot blir en länk av sig självt: ta bort hakarna och adressen runt det"),
    "a call as an address": Break(PAGE, "Provsidan hjälper", '[skriv](mailto:¤{{ mailbox("bra-stod") }}) hjälper', "ett makro kan inte stå i en länks adress: skriv makrot för sig, utan hakar"),
    "a call between angle brackets": Break(PAGE, "Provsidan hjälper", 'Skriv <¤{{ mailbox("bra-stod") }}> hjälper', "makrot blir en länk av sig självt: ta bort < och > runt det"),
    "a link that is no site": Break(PAGE, "](kontakter.md)", "](¤https://https://bra.se)", '"https://" står två gånger: skriv "https://bra.se"'),
    "a link that follows the reader": Break(PAGE, "](kontakter.md)", "](¤https://bra.se/x?utm_source=y)", 'adressen har en svans som spårar läsaren: skriv "https://bra.se/x"'),
    "a link to the file on GitHub": Break(PAGE, "](kontakter.md)", "](¤https://github.com/a/b/blob/main/docs/kontakter.md)", 'länken leder till filen på GitHub: skriv "kontakter.md"'),
    "a law in the title of another": Break(PAGE, "title: Prov", "title: Prov\nkallor:\n  - titel: ¤Lag (2023:169) om ansvar\n    adress: https://lagen.nu/2023:196", "titeln har numret 2023:169, och adressen leder till 2023:196: kontrollera båda"),
    "a law by its number alone": Break(PAGE, "title: Prov", "title: Prov\nkallor:\n  - titel: ¤Lagen (SFS 2016:1285)\n    adress: https://lagen.nu/2016:1258#P2", "titeln har numret 2016:1285, och adressen leder till 2016:1258: kontrollera båda"),
    "a former address in docs": Break(PAGE, "title: Prov", "title: Prov\ntidigare:\n  - ¤docs/om/gammal.md", 'adressen räknas från webbplatsens början, inte från docs: skriv "om/gammal.md"'),
    "a former address in docs by a slash": Break(PAGE, "title: Prov", "title: Prov\ntidigare:\n  - ¤/docs/gammal/", 'adressen räknas från webbplatsens början, inte från docs: skriv "gammal/"'),
    "a page by its address in the menu": Break(MENU, "page: kontakter.md", "page: ¤kontakter.html", '"kontakter.html" är ingen sida: skriv dess fil i docs, som "kontakter.md"'),
    "a heading by its capital": Break(PAGE, "](kontakter.md)", "](¤prov.md#Nationell-niva)", 'länken "prov.md#Nationell-niva" leder till en rubrik som inte finns – menade du "nationell-niva"?'),
    "a link to no number": Break(PAGE, "](kontakter.md)", "](¤tel:polisen)", 'länken "tel:polisen" går inte att ringa: skriv numret efter tel:, bara siffror'),
    "a link to no mailbox": Break(PAGE, "](kontakter.md)", "](¤mailto://info@malmo.se)", 'länken "mailto://info@malmo.se" leder inte till en brevlåda: skriv den efter mailto:, utan snedstreck'),
    "a link to nothing": Break(PAGE, "](kontakter.md)", "](¤#)", 'länken "#" leder ingenstans: skriv rubrikens adress efter #'),
    "an image that is a page": Break(PAGE, "Provsidan hjälper", "![Karta](¤kontakter.md) hjälper", '"kontakter.md" är ingen bild: ta bort utropstecknet om det är en länk'),
    "HTML that is opened and closed": Break(PAGE, "Provsidan hjälper", "¤<details>\n\nText\n\n</details>\n\nhjälper", 'HTML är inte tillåtet på en sida: ta bort "<details>" och använd Markdown eller ett makro'),
    "a page of a wrong name that the menu lacks": Break("docs/om/Ny.md", "", "¤---\ntitle: Ny\ndescription: Ny\n---\n", 'filen kan inte heta så: döp om den till "ny.md", med a–z, 0–9 och bindestreck'),
    "a page of another kind": Break("docs/om/ny.html", "", "¤<script>x</script>", 'filen kan inte vara en sida: skriv den i Markdown och kalla den "ny.md"'),
    "a link without its colon": Break(PAGE, "](kontakter.md)", "](¤https//bra.se/a)", 'kolonet saknas i länken "https//bra.se/a": skriv "https://bra.se/a"'),
    "a link with a semicolon": Break(PAGE, "](kontakter.md)", "](¤https;//bra.se)", 'kolonet saknas i länken "https;//bra.se": skriv "https://bra.se"'),
    "a link without safety or colon": Break(PAGE, "](kontakter.md)", "](¤http//bra.se)", 'kolonet saknas i länken "http//bra.se": skriv "https://bra.se"'),
    "a link with two stops": Break(PAGE, "](kontakter.md)", "](¤https://bra.se/a..html)", '".." kan inte stå i en adress: kontrollera den'),
    "a link with two letters of three": Break(PAGE, "](kontakter.md)", "](¤https://ww.bra.se/a)", '"ww." kan inte stå i en adress: kontrollera den'),
    "a link with four letters of three": Break(PAGE, "](kontakter.md)", "](¤https://wwww.bra.se/a)", '"wwww." kan inte stå i en adress: kontrollera den'),
    "a source with two stops": Break(PAGE, "title: Prov", "title: Prov\nkallor:\n  - titel: Brå\n    adress: ¤https://bra.se/a..html", '".." kan inte stå i en adress: kontrollera den'),
    "a link to nothing of a site": Break(PAGE, "](kontakter.md)", "](¤https:bra.se)", 'länken "https:bra.se" är inte hel: skriv den som "https://myndigheten.se"'),
    "a link that shows a file": Break(PAGE, "Provsidan hjälper", "[¤kontakter.md](kontakter.md) hjälper", 'länktexten "kontakter.md" säger inte vart länken leder: skriv vad sidan handlar om'),
    "a link that shows a way to a file": Break(PAGE, "Provsidan hjälper", "[¤om/index.md](om/index.md) hjälper", 'länktexten "om/index.md" säger inte vart länken leder: skriv vad sidan handlar om'),
    "a link that shows a file of the site": Break(PAGE, "Provsidan hjälper", "[¤kontakter.html](kontakter.md) hjälper", 'länktexten "kontakter.html" säger inte vart länken leder: skriv vad sidan handlar om'),
    "a year without its figures": Break(PAGE, "title: Prov", "title: Prov\nkallor:\n  - titel: Brå\n    adress: https://bra.se\n    ¤ar:", 'värdet efter "ar" saknas: skriv det, eller ta bort raden'),
    "a star in the title": Break(PAGE, "title: Prov", "title: ¤Ett *prov* till", '"*" syns som tecken här: skriv bara text, utan Markdown och HTML'),
    "code in the title": Break(PAGE, "title: Prov", "title: ¤Ett `prov` till", '"`" syns som tecken här: skriv bara text, utan Markdown och HTML'),
    "a sign of a web page in the title": Break(PAGE, "title: Prov", "title: ¤Prov &amp; mer", '"&amp;" syns som tecken här: skriv bara text, utan Markdown och HTML'),
    "the title twice": Break(PAGE, "title: Prov", "title: ¤Prova sidan Prova sidan", "texten står två gånger: ta bort den ena"),
    "the title of a source twice": Break(PAGE, "title: Prov", "title: Prov\nkallor:\n  - titel: ¤Brå, Stöd Brå, Stöd\n    adress: https://bra.se", "texten står två gånger: ta bort den ena"),
    "the description twice": Break(PAGE, "title: Prov", "title: Prov", "texten står två gånger: ta bort den ena", ((PAGE, "description: ", "description: ¤Den hjälper alla. Den hjälper alla.\n#"),)),
    "macros turned off": Break(PAGE, "render_macros: true", "render_macros: ¤false", "sidan anropar makron: skriv render_macros: true"),
    "the end of the head indented": Break(PAGE, "render_macros: true\n---", "render_macros: true\n¤ ---", "sidhuvudet slutar aldrig: skriv en rad --- här, utan annat"),
    "a call in a table over two lines": Break(PAGE, '{{ directory(level="polis") }}', '| a | b |\n|---|---|\n| ¤{{ phone("bra-stod") }\n} | c |', 'makroanropet går inte att läsa: skriv det som {{ namn("värde") }} på en rad'),
    "a block of code by apostrophes": Break(PAGE, "Provsidan hjälper", "¤'''\nmail: bf@bra.se\nphone: 114 14\n'''\n\nhjälper", "tecknen gör inget kodblock: skriv ``` på raden före koden och på raden efter"),
    "a comment of another Markdown": Break(PAGE, "Provsidan hjälper", "¤[//]: # (kolla)\n\nProvsidan hjälper", "kommentaren skrivs {## så här ##}: skriv om raden, eller ta bort den"),
}  # fmt: skip


@pytest.mark.parametrize("case", PAGES)
def test_a_mistake_on_a_page_gives_one_line(case: str, small_copy: Path) -> None:
    expected = PAGES[case].apply(small_copy)
    assert problem_lines(small_copy) == [expected]


HOSTILE_CALLS = [
    '{{ county_map("a" * 10 ** 10) }}',
    "{{ 10 ** 10 ** 10 }}",
    "{{ range(10 ** 9) | list }}",
    "{% for i in range(10 ** 9) %}{% endfor %}",
    '{{ ("%" ~ "99999999999d") % 1 }}',
    '{{ "".__class__.__mro__[1].__subclasses__() }}',
    '{{ "".join }}',
    "{{ config.__init__.__globals__ }}",
    "{{ self.__init__ }}",
    "{{ cycler.__init__.__globals__.os.popen('touch hacked').read() }}",
    "{{ lipsum.__globals__['os'].system('touch hacked') }}",
    "{{ coordinator.__globals__ }}",
    "{{ coordinator.__func__ }}",
    "{{ coordinator(id=(1).__class__) }}",
    "{{ coordinator(*[1]) }}",
    "{{ place_links((), 'x') }}",
    "{{ _render('contact.html.j2') }}",
    "{{ macros_info() }}",
    "{{ context() }}",
    '{{ fix_url("x") }}',
    "{{ now() }}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
    "{% set x = 1 %}",
    '{{ coordinator("bra-stod") | attr("__class__") }}',
    "{{ coordinator(" + "9" * 5000 + ") }}",
    "{{ " + "(" * 5000 + ")" * 5000 + " }}",
    "{{ " + "[" * 5000 + "]" * 5000 + " }}",
    "{{ a" + ".b" * 5000 + " }}",
    "{{ " + "-" * 5000 + "1 }}",
]


@pytest.mark.parametrize("call", HOSTILE_CALLS, ids=lambda call: call[:40])
def test_a_call_that_runs_or_hangs_is_refused_where_it_stands(
    call: str, small_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(small_copy)
    text = (small_copy / PAGE).read_text("utf-8")
    # With links to the page, too: they are looked up among its headings.
    (small_copy / PAGE).write_text(f"{text}\n{call}\n\n[nivån](#nationell-niva)\n", "utf-8")
    about = small_copy / "docs/om/index.md"
    about.write_text(about.read_text("utf-8") + "\n[nivån](../prov.md#nationell-niva)\n", "utf-8")
    lines = problem_lines(small_copy)
    assert len(lines) == 1
    assert lines[0].startswith(f"{PAGE}:{text.count(chr(10)) + 2}:")
    assert not (small_copy / "hacked").exists()


@pytest.mark.parametrize(
    "text",
    [">" * 1500 + " x", "- " * 1500 + "x", "[" * 1200, "[a](" * 600, "*" * 4001, "`" * 4001, "![" * 500 + "](" * 500, "{: a=" * 1000, "| a " * 1500 + "\n" + "|-" * 1500, "1. " * 1500],
    ids=lambda text: text[:6],
)  # fmt: skip
def test_a_page_nested_without_end_is_told_or_taken(text: str, small_copy: Path) -> None:
    path = small_copy / PAGE
    path.write_text(path.read_text("utf-8") + f"\n{text}\n", "utf-8")
    assert all(line.startswith(f"{PAGE}:") for line in problem_lines(small_copy))


def test_files_that_are_not_text_are_told(small_copy: Path) -> None:
    (small_copy / PAGE).write_bytes("---\ntitle: Om oss på ".encode() + b"\xe5\n---\n")
    (small_copy / "docs" / "bort.md").symlink_to(small_copy / "ingenstans.md")
    menu = (small_copy / MENU).read_bytes()
    (small_copy / MENU).write_bytes(menu + b"# \xff\n")
    not_utf8 = "filen är inte sparad som UTF-8 här: spara den som UTF-8, så blir å, ä och ö rätt"
    assert problem_lines(small_copy) == [
        f"{MENU}:{menu.decode().count(chr(10)) + 1}:3: {not_utf8}",
        "docs/bort.md:1:1: det här är en länk till en annan plats: lägg in själva filen i stället",
        f"docs/prov.md:2:18: {not_utf8}",
    ]


def test_a_page_may_show_code_and_signs(small_copy: Path) -> None:
    path = small_copy / "docs/om/index.md"
    text = path.read_text("utf-8")
    path.write_text(
        f"{text}\nMejla <annan@bra.se>, läs [Brå](https://bra.se) och `<script>`, 1 < 2 > 0.\n\n"
        "```\n<b>{{ kod }}</b>\n[x](finns-inte.md)\n```\n\n## Rubrik {#egen}\n\n[rubriken](#egen)\n",
        "utf-8",
    )
    assert problem_lines(small_copy) == []
