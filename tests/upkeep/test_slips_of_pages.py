"""What is most often a slip on the lines of a page, or in how they stand together: worth a look.

Each kind is tried on both sides: what is told, in its place, and what is nearly so and right.
"""

from __future__ import annotations

import pytest

from macros.source.doc_page import DocPage
from macros.upkeep.taste.pages import page_slips
from tests.helpers import MARK, marked_place

HEAD = "---\ntitle: Prov\ndescription: En sida.\n---\n"
MAIL = "raden hör till ett mejl: ta bort den"
OTHERS = '"{}" visas som det står: ta bort tecknen'
ASKED = '"{}" väntar på ett svar: skriv det, eller ta bort det'
HOLDS = '"{}" står för en text: skriv den, eller ta bort det'
PERSON = '"{}" ser ut som en person: skriv bara funktionen'
SPACE = "ett blanksteg saknas {}: lägg till det"
DAY = '"{}": skriv dagen som 24 november 2026'
SHEET = "raden ser ut som en rad ur ett kalkylblad: skriv en tabell, eller en mening"
PROGRAM = "raden hör till ett annat program: ta bort den, eller skriv den i Markdown"
CHAT = '"{}" är sagt av en chattjänst: ta bort det'
SOON = '"{}" är snart en annan tid: skriv datumet eller året'
NO_LIST = '"{}" gör ingen lista: skriv "- " först, om raden är en punkt'
NOTHING = 'raden säger inget för sig själv: ta bort "{}"'
DRAFT = "raden säger att texten inte är klar: ta bort den, eller gör texten klar"
NO_SENTENCE = "raden är ingen hel mening: skriv resten och punkten, eller ta bort den om den kom med från annat håll"
NO_END = "stycket slutar utan punkt: skriv resten, eller punkten"
JOINED = "raden skrivs ihop med stycket ovanför: lägg till en tom rad om det är ett nytt stycke"

SLIPS = {
    SPACE.format("före länken"): ("Läs om¤[lagen](a.md) här.", "- Se.¤[lagen](a.md) i dag.", "Kom,¤[Brå](https://bra.se) är med."),
    SPACE.format("efter länken"): ("Läs [lagen]¤(a.md)och planen.", "Se [Brå]¤(https://bra.se)eller SKR.", "I [rådet]¤(b.md#x)finns den."),
    SPACE.format("mellan länkarna"): ("[A](a.md)¤[B](b.md).", "Se [A](a.md)¤[B](https://bra.se) nu.", "- [Ett](a.md)¤[Två](c.md)"),
    "blanksteget innanför hakarna hör inte till länken: ta bort det": ("Läs ¤[ lagen](a.md) först.", "Läs [lagen¤ ](a.md) först.", "Se ¤[ Brå ](https://bra.se)."),
    SPACE.format("bredvid makrot"): ('Ring¤{{ phone("bra") }} nu.', 'Se ¤{{ law("a") }}och planen.', 'Numret är¤{{ phone("bra") }}.'),
    SPACE.format("mellan makrona"): ('{{ phone("bra") ¤}}{{ phone("skr") }}', 'Ring {{ phone("bra") ¤}}{{ phone("skr") }}.', '- {{ law("a") ¤}}{{ law("b") }}'),
    SPACE.format("efter fetstilen"): ("Det är ¤**viktigt**att ringa.", "¤**Ring**Brå först.", "- ¤**Planen**i korthet."),
    SPACE.format("bredvid koden"): ("Skriv i¤`title` nu.", "Skriv ¤`title`och spara.", "Fältet¤`a` gäller."),
    "citattecknet skrivs ” också i början": ("De sade ¤“nej”.", "Brå kallar det ¤‘risk’ och hot.", "Ordet ¤“stöd” betyder mycket."),
    "ett streck mellan ord skrivs –, med blanksteg på båda sidor": ("Ring Brå¤ - gärna i dag.", "Planen (5 §)¤ - som gäller.", "Klart.¤ - Ring sedan."),
    "två bindestreck visas som två: skriv –": ("Ring Brå¤ -- gärna i dag.", "Planen¤ --- som gäller.", "Brå¤--rådet finns."),
    "strecket är det långa engelska: skriv –, med blanksteg på båda sidor": ("Ring Brå¤—gärna i dag.", "Planen ¤— som gäller.", "Malmö¤—Lund."),
    '"sedan" börjar en mening: skriv stor bokstav, eller ett komma före': ("Läs först. ¤sedan skriver du.", "Vad gäller? ¤sedan skriver du.", "Svara snabbt!  ¤sedan glöms det."),
    "ett kommatecken före en ny mening: skriv en punkt": ("Läs sidan¤, Den är kort.", "Ring Brå¤, De svarar.", "Planen gäller¤, Vi följer den."),
    "ett blanksteg före skiljetecknet: ta bort det": ("Se [lagen](a.md)¤ . Den gäller.", "Planen (5 §)¤ , och rådet.", "Det är **bra**¤ ."),
    "ett blanksteg före kolonet: ta bort det": ("Det gäller¤ : planen.", "**Ring**¤ :fråga Brå.", "Så här¤ : ring."),
    "blanksteget innanför parentesen: ta bort det": ("Lagen ¤( 2023:196) gäller.", "Lagen (2023:196¤ ) gäller.", "Rådet¤( Brå) svarar."),
    "blanksteget innanför citattecknet: ta bort det": ('De sade ¤" nej" i dag.', 'Ordet ¤"stöd " betyder mycket.', 'Svara "ja" eller ¤" nej".'),
    'parentesen har inget ")": skriv det, eller ta bort "("': ("Ring Brå ¤(gärna i dag.", "Planen ¤(5 § gäller.", "- Lagen ¤(2023:196 gäller."),
    'parentesen har inget "(": skriv det, eller ta bort ")"': ("Ring Brå¤) gärna i dag.", "Se [lagen](a.md)¤).", "- Lagen 2023:196¤) gäller."),
    'parentesen står mitt i talet "2(0": flytta den': ("Lag ¤2(023:196).", "Ring ¤2(0) gånger.", "Den ¤2(0) gäller."),
    '"#123" är numret på ett ärende, som läsaren inte når: skriv vad det gäller': ("Rättat i ¤#123 i dag.", "Rättat enligt ¤#123.", "- Se ¤#123 först."),
    '"#samverkan" leder ingenstans här: skriv ordet utan #': ("Läs om ¤#samverkan i dag.", "Gott arbete, ¤#samverkan!", "- Mer ¤#samverkan behövs."),
    '"(bra.se)" är en adress som text: gör en länk av det som den hör till': ("Brå ¤(bra.se) ger råd.", "Fråga rådet ¤(bra.se).", "- Rådet ¤(bra.se) svarar."),
    '"(mall.md)" blir ingen länk: skriv [vad sidan heter] före parentesen': ("Använd mallen ¤(mall.md).", "Mallen ¤(mall.md) finns.", "- Se mallen ¤(mall.md)."),
    "punkten står två gånger: ta bort den innanför hakarna": ("Läs [lagen.¤](a.md).", "Se [Brås sida.¤](https://bra.se).", "- Ring [rådet.¤](b.md)."),
    "länken leder till en påhittad adress: skriv den riktiga": ("Se [Brå¤](https://example.com).", "Se [Brå¤](https://www.example.org/a).", "Se [Brå¤](http://exempel.se/b)."),
    "länken som det gäller följde inte med: skriv [vad sidan heter](adressen)": ("¤Läs mer här.", "¤Klicka här.", "Då ska du ¤klicka på länken i mejlet."),
    NO_LIST.format("a."): ("¤a. Ring Brå i dag.", "Text.\n\n¤a. Skriv en plan.", "## Planen\n\n¤a. Möt rådet."),
    NO_LIST.format("B."): ("¤B. Ring Brå i dag.", "Text.\n\n¤B. Skriv en plan.", "## Planen\n\n¤B. Möt rådet."),
    SOON.format("i går"): ("Rådet möttes ¤i går.", "- Ring Brå.\n- Det sades ¤i går.", "Text.\n\nPlanen ändrades ¤i går, av rådet."),
    SOON.format("förra veckan"): ("Rådet möttes ¤förra veckan.", "- Det sades ¤förra veckan.", "Planen ändrades ¤förra veckan av rådet."),
    SOON.format("Förra månadens"): ("¤Förra månadens möte gav svar.", "- ¤Förra månadens plan gäller.", "Text. ¤Förra månadens råd gäller."),
    PERSON.format("Maria Holm"): ("Vill du kontakta ¤Maria Holm i dag?", "Du kan kontakta ¤Maria Holm.", "- Eller kontakta ¤Maria Holm nu."),
    PERSON.format("Maria Lind"): ("Fråga enhetschef ¤Maria Lind om det.", "Det vet enhetschef ¤Maria Lind.", "- Ring till enhetschef ¤Maria Lind."),
    PERSON.format("Anna Karlsson"): ("Det säger ¤Anna Karlsson i Lund.", "Det skrivs av ¤Anna Karlsson.", "Brå och ¤Anna Karlsson ger råd."),
    PERSON.format("A. Karlsson"): ("Det säger ¤A. Karlsson i Lund.", "Det sade ¤A. Karlsson.", "Skrivet av ¤A. Karlsson."),
    PERSON.format("-- Anna"): ("> Ring i dag.\n\n¤-- Anna", "Text.\n\n¤-- Anna", "¤-- Anna\n\nText."),
    ASKED.format("(kolla detta)"): ("Lagen gäller ¤(kolla detta) alla.", "Ring Brå ¤(kolla detta).", "- Planen ¤(kolla detta) gäller."),
    ASKED.format("(källa?)"): ("Många ringer ¤(källa?) i dag.", "Det är vanligt ¤(källa?).", "- Allt fler ¤(källa?) ringer."),
    HOLDS.format("[Text här]"): ("¤[Text här]", "Läs ¤[Text här] först.", "- ¤[Text här]\n- Ring."),
    HOLDS.format("[fyll i]"): ("Mötet är den ¤[fyll i] i Lund.", "Skriv ¤[fyll i] här.", "- Ring ¤[fyll i] nu.\n- Skriv."),
    HOLDS.format("Text kommer."): ("¤Text kommer.", "Text.\n\n¤Text kommer.", "## Planen\n\n¤Text kommer."),
    HOLDS.format("Fyll i senare"): ("¤Fyll i senare", "| A | B |\n|---|---|\n| x ¤| Fyll i senare |", "Text.\n\n¤Fyll i senare"),
    '"[hit ska en länk]" visas med sina hakar: skriv texten, eller gör en länk av den': ("Läs ¤[hit ska en länk] först.", "Se ¤[hit ska en länk].", "- ¤[hit ska en länk]\n- Ring."),
    DRAFT: ("¤Version 1.2", "¤UTKAST", "Text.\n\n¤// kolla det här"),
    '"(v2 slutlig)" är namnet på ett utkast: ta bort det': ("Planen ¤(v2 slutlig) gäller.", "Läs den ¤(v2 slutlig).", "- Mallen ¤(v2 slutlig) finns."),
    MAIL: ("¤/Anna", "¤Avsluta prenumerationen", "¤Detta meddelande kan innehålla sekretess."),
    '"Anna skrev:" hör till ett mejl: ta bort det, om det inte är ett exempel': ("¤Anna skrev: det går bra.", "Text.\n\n¤Anna skrev: nej.", "¤Anna skrev: ring."),
    "raden hör till en chatt: ta bort den": ("¤[10:32] Anna Karlsson", "¤Anna Karlsson 10:32", "Text.\n\n¤10:32 Erik Lind"),
    CHAT.format("Säg till om du vill ändra."): ("¤Säg till om du vill ändra.", "Text.\n\n¤Säg till om du vill ändra.", "## A\n\n¤Säg till om du vill ändra."),
    CHAT.format("Givetvis! Nedan följer den:"): ("¤Givetvis! Nedan följer den:", "Text.\n\n¤Givetvis! Nedan följer den:\n\nText.", "## A\n\n¤Givetvis! Nedan följer den:"),
    '"jag är en AI" är sagt av en chattjänst: ta bort meningen': ("Observera att ¤jag är en AI.", "Tänk på att ¤jag är en AI.", "Men ¤jag är en AI."),
    SHEET: ("¤Malmö;12;2025", '¤"Malmö","12","2025"', "Text.\n\n¤Lund;7;x"),
    PROGRAM: ("¤@@ -12,3 +12,4 @@", "¤= Samverkan", "¤\\item Samverkan"),
    "raden är ett kommando: ta bort den, eller skriv den i ett kodblock": ("¤$ git commit", "Text.\n\n¤$ make check", "¤$ ls"),
    "raden visar vägen till en sida på en annan webbplats: ta bort den": ("¤Start > Om oss > Kontakt", "¤Start / Om oss", "¤Hem » Kontakt"),
    "raden hör till en annan webbplats: ta bort den": ("¤© Brå 2024", "Text.\n\n¤Copyright © Brå", "¤© Malmö stad"),
    NO_LIST.format("–"): ("¤– Ring kommunen", "Text.\n\n¤– Ring.", "¤– Ring Brå först."),
    NO_LIST.format("a)"): ("¤a) Ring kommunen", "Text.\n\n¤a) Ring.", "¤a) ring Brå"),
    NO_LIST.format("1:"): ("¤1: Ring kommunen", "Text.\n\n¤1: Ring.", "¤1: ring Brå"),
    NO_LIST.format("o"): ("¤o Ring kommunen", "Text.\n\n¤o Ring.", "¤o Skriv till Brå"),
    'numret gör ingen lista: skriv "1. " utan stjärnor': ("¤**1.** Ring kommunen.", "Text.\n\n¤**2)** Skriv.", "¤**12** Fråga Brå."),
    NOTHING.format("12"): ("Text.\n\n¤12", "¤12", "Text.\n\n¤12\n\nText."),
    NOTHING.format("..."): ("Text.\n\n¤...", "¤...", "Text.\n\n¤...\n\nText."),
    "tabellen står i en lista: ta bort bindestrecken, och skriv |---|---| under rubrikerna": ("¤- | A | B |\n- | 1 | 2 |", "Text.\n\n¤- | A | B |\n- | 1 | 2 |", "¤- | Kommun | År |\n- | Lund | 1 |"),
    OTHERS.format("~större~"): ("Visa ¤~större~ områden.", "De är ¤~större~.", "- Allt ¤~större~ planer."),
    OTHERS.format("/viktigt/"): ("Det är ¤/viktigt/ att ringa.", "Ring, ¤/viktigt/.", "- Mycket ¤/viktigt/ nu."),
    OTHERS.format("=viktigt="): ("Det är ¤=viktigt= att ringa.", "Ring, ¤=viktigt=.", "- Mycket ¤=viktigt= nu."),
    '"%%kolla%%" är en kommentar som visas: ta bort den': ("Ring ¤%%kolla%% Brå.", "Skriv ¤%%kolla%%.", "- Planen ¤%%kolla%% gäller."),
    "tecknet | visas som det står: ta bort det": ("¤Ring |inte| polisen.", "¤Det |gäller| alla.", "¤- Skriv |planen| först.\n- Ring."),
    '"|" delar ingen rad utan tabell: skriv den som en mening': ("¤Anna | Samordnare | Lund", "Text.\n\n¤English | Svenska", "¤Malmö | 12"),
    'pilen "->" läses upp som tecken: skriv med ord': ("Ring Brå ¤-> skriv.", "Plan ¤-> beslut.", "- Möte ¤-> råd.\n- Ring."),
    '":-)" är en min: ta bort den': ("Ring gärna ¤:-) i dag.", "Det går bra ¤:-)", "Välkommen ¤:-)"),
    '"&nbsp;" är kod för ett tecken: skriv tecknet': ("Ring¤&nbsp;Brå i dag.", "Lagen¤&nbsp;gäller.", "- Se¤&nbsp;planen.\n- Ring."),
    '"¬" hör inte till texten: ta bort tecknet': ("Arbete ¤¬ mot brott.", "Ring ¤¬.", "Plan¤¬ och råd."),
    'bindestrecket hör inte hit: skriv ihop ordet, eller " – " om det är ett tankstreck': ("Länsstyrel¤- sen ger råd.", "Det brottsföre¤- byggande rådet.", "- Samver¤- kan behövs.\n- Ring."),
    '"3 Mars": månaden skrivs med liten bokstav': ("Den ¤3 Mars möts vi.", "Svara senast ¤3 Mars.", "- Mötet är ¤3 Mars.\n- Ring."),
    '"March 3": skriv månaden på svenska, som 3 mars': ("Den ¤March 3 möts vi.", "Svara senast ¤March 3.", "- Mötet är ¤March 3.\n- Ring."),
    '"3:e mars": skriv dagen som 24 november': ("Den ¤3:e mars möts vi.", "Svara senast ¤3:e mars.", "- Mötet är ¤3:e mars.\n- Ring."),
    DAY.format("03.04.2027"): ("Den ¤03.04.2027 möts vi.", "Svara senast ¤03.04.2027.", "- Mötet är ¤03.04.2027.\n- Ring."),
    '"27-03-15": skriv dagen med hela året, som 24 november 2026': ("Den ¤27-03-15 möts vi.", "Svara senast ¤27-03-15.", "- Mötet är ¤27-03-15.\n- Ring."),
    '"20270304" ser ut som en dag: skriv den som 24 november 2026': ("Den ¤20270304 möts vi.", "Svara senast ¤20270304.", "- Mötet är ¤20270304.\n- Ring."),
    '"vecka 54" finns inte: kontrollera talet': ("Vi möts ¤vecka 54 i Lund.", "Svara senast ¤vecka 54.", "- Mötet är ¤vecka 54.\n- Ring."),
    '"år 2206" är inget årtal som kan stämma: kontrollera det': ("Lagen kom ¤år 2206 och gäller.", "Det var ¤år 2206.", "- Planen från ¤år 2206 gäller.\n- Ring."),
    '"14" ser ut som en fotnot: ta bort den, och skriv källan bland källorna': ("Brå ger råd till alla. ¤14", "Ring polisen först. ¤14", "- Läs om planen. ¤14\n- Ring."),
    '"(2)" ser ut som en fotnot: ta bort den, och skriv källan bland källorna': ("Brå ger råd till alla.¤(2)", "Ring polisen först.¤ (2) Läs sedan.".replace("¤ (", " ¤("), "- Läs om planen. ¤(2)\n- Ring."),
    ASKED.format("(välj ett)"): ("Planen eller mallen ¤(välj ett) gäller.", "Ring Brå ¤(välj ett).", "- Läs ¤(välj ett) planen.\n- Ring."),
    '"[09:12] Ek, Anna:" hör till en chatt: ta bort tiden och namnet': ("¤[09:12] Ek, Anna: Läs planen.", "Text.\n\n¤[09:12] Ek, Anna: Ring Brå.", "> Citat.\n\n¤[09:12] Ek, Anna: Ring."),
    'makrot saknar sina klamrar: skriv {{ namn("värde") }}': ('Ring { ¤phone("bra") } nu.', 'Ring ¤phone("bra") nu.', '- Ring {¤phone("bra")}.\n- Läs.'),
    "raden är numrerad 3 efter 1: skriv 2": ("| A | B |\n|---|---|\n| 1. Ring | x |\n¤| 3. Läs | y |", "| A | B |\n|---|---|\n| 1) Ring | x |\n¤| 3) Läs | y |\n| 4) Se | z |", "| A | B |\n|---|---|\n| **1. Ring** | x |\n¤| **3. Läs** | y |"),
    '"vara med att" hör inte ihop: ta bort eller rätta det ena ordet': ("De vill ¤vara med att ge.", "Du kan ¤vara med att välja.", "- Alla ska ¤vara med att läsa.\n- Ring."),
    '"måste vill" hör inte ihop: ta bort eller rätta det ena ordet': ("Kommunen ¤måste vill ha den.", "Den som vet kan. De ¤måste vill något.", "- **Ring.** Alla ¤måste vill ha den.\n- Ring."),
    '"skulle hade" hör inte ihop: ta bort eller rätta det ena ordet': ("De ¤skulle hade möte.", "Vi ¤skulle hade gjort det.", "- Det ¤skulle hade varit bra.\n- Ring."),
    '"en stort" hör inte ihop: ta bort eller rätta det ena ordet': ("Det är ¤en stort råd.", "Ring ¤en stort kommun.", "- Det är ¤en stort steg.\n- Ring."),
    '"ett ny" hör inte ihop: ta bort eller rätta det ena ordet': ("Skriv ¤ett ny plan.", "Det är ¤ett ny lag.", "- Läs ¤ett ny text.\n- Ring."),
    '"Alla alla": står två gånger, ta bort ett om det är ett fel': ("Alla ¤alla läser.", "**Alla ¤alla läser.** Ring.", "- **Alla ¤alla läser.** Ring.\n- Ring."),
    '"1 july": skriv månaden på svenska': ("Det gäller ¤1 july 2026.", "Vi ses ¤1 july.", "- Den ¤1 july är klar.\n- Ring."),
    '"kl 9:00-11:00": skriv tiden med punkt, som kl. 9.30–11.00': ("Vi ses ¤kl 9:00-11:00.", "Ring ¤kl 9:00-11:00 i dag.", "- Mötet är ¤kl 9:00-11:00.\n- Ring."),
    '"2025-2026": skriv åren med tankstreck, som 2025–2026': ("Planen gäller ¤2025-2026.", "Under ¤2025-2026 möts vi.", "- Åren ¤2025-2026 gäller.\n- Ring."),
    'ett blanksteg saknas efter "."': ("Det gäller sedan 2023¤.Kravet kom då.", "Från 2024¤.Planen gäller.", "- Till 2026¤.Ring sedan.\n- Ring."),
    "länken leder till sidan som den står på: ta bort den, eller länka till rubriken": ("Läs [planen](¤prov.md).", "Se [den här sidan](¤prov.md) i dag.", "- Läs [planen](¤prov.md).\n- Ring."),
    '"310 kommuner": det finns 290, kontrollera talet': ("Av ¤310 kommuner svarade 12.", "Där är ¤310 kommuner med.", "- Till ¤310 kommuner.\n- Ring."),
    'raden skrivs ihop med punkten ovanför: börja den med "2. "': ("1. Ring Brå.\n¤2 Läs planen.", "Gör så:\n\n1. Ring Brå.\n¤2 Läs.", "1. Ring polisen.\n¤2 Skriv till Brå.\n3. Läs."),
    '"mfl": skriv förkortningen med alla sina punkter, eller orden': ("Ring Brå ¤mfl i dag.", "Fråga polisen ¤mfl.", "- Ring SKR ¤mfl.\n- Läs."),
    '"t.ex": skriv förkortningen med alla sina punkter, eller orden': ("Ring ¤t.ex Brå.", "Läs ¤t.ex planen.", "- Fråga ¤t.ex polisen.\n- Läs."),
    '"2023 – 2024": skriv åren utan blanksteg, som 2025–2026': ("Det gäller ¤2023 – 2024.", "Åren ¤2023 – 2024 var bra.", "- Det var ¤2023 – 2024.\n- Läs."),
    '"mellan 8–16": skriv mellan det ena och det andra': ("Ring ¤mellan 8–16.", "Öppet ¤mellan 8–16 i dag.", "- Kom ¤mellan 8–16.\n- Läs."),
    '"10st": kontrollera talet, och skriv enheten för sig': ("Bjud in ¤10st personer.", "Ta ¤10st i taget.", "- Högst ¤10st.\n- Läs."),
    '"1O": kontrollera talet, och skriv enheten för sig': ("Bjud in ¤1O personer.", "Ta ¤1O i taget.", "- Högst ¤1O.\n- Läs."),
    '"500,-": skriv beloppet som 25 000 kronor': ("Det kostar ¤500,- kr.", "För ¤500,- i veckan.", "- Högst ¤500,- kr.\n- Läs."),
    '"$500": skriv beloppet som 25 000 kronor': ("Det kostar ¤$500.", "För ¤$500 i veckan.", "- Högst ¤$500.\n- Läs."),
    '"4 §§": skriv 4 § om en paragraf, och 4–5 §§ om flera': ("Se ¤4 §§ i lagen.", "Enligt ¤4 §§ ska det finnas.", "- Läs ¤4 §§ först.\n- Ring."),
    '"4–5 §": skriv 4 § om en paragraf, och 4–5 §§ om flera': ("Se ¤4–5 § i lagen.", "Enligt ¤4–5 § ska det finnas.", "- Läs ¤4–5 § först.\n- Ring."),
    '"4 § st 2": skriv stycket med ord, som 4 § andra stycket': ("Se ¤4 § st 2 i lagen.", "Enligt ¤4 § st 2 ska det finnas.", "- Läs ¤4 § st 2 först.\n- Ring."),
    '"SOU 2021/49": numret skrivs med kolon, som SOU 2021:49': ("Se ¤SOU 2021/49.", "I ¤SOU 2021/49 står det.", "- Läs ¤SOU 2021/49 först.\n- Ring."),
    "stjärnorna visas: ta bort de omvända snedstrecken före dem": ("Läs ¤\\*planen\\* nu.", "Det är ¤\\*viktigt\\*.", "- Ring ¤\\*Brå\\* först.\n- Läs."),
    "meningen visas som kod: ta bort blankstegen före den": ("Text.\n\n¤    Ring kommunens samordnare nu. Gå sedan hem.", "## A\n\n¤    Läs hela planen: den är kort.", "Text.\n\n¤    Det här är en mening.\n\nText."),
    '"109 mkr": skriv ut enheten, som 109 miljoner kronor': ("Det blev ¤109 mkr.", "Av ¤109 mkr gick allt.", "- Nu ¤109 mkr.\n- Ring."),
    '"juni 203": årtalet har tre siffror, kontrollera det': ("Det var i ¤juni 203.", "Sedan ¤juni 203, alltså.", "- Den 3 ¤juni 203.\n- Ring."),
    "ett komma efter men: ta bort det": ("Det är bra¤, men, det kan bli bättre.", "Ring¤, men, läs först.", "- Läs¤, men, ring sedan.\n- Ring."),
    '"Se sid 4": sidorna här har inga nummer: skriv i vilken källa, eller länka till rubriken': ("Det finns. ¤Se sid 4.", "¤Se sid 4, alltså.", "- Planen. ¤Se sid 4.\n- Ring."),
    ASKED.format("(Anna: stämmer det?)"): ("Det är så ¤(Anna: stämmer det?).", "Ring ¤(Anna: stämmer det?) i dag.", "- Läs ¤(Anna: stämmer det?) nu.\n- Ring."),
    '"/AE" är någons signatur: ta bort den': ("Läs planen. ¤/AE", "Ring först. ¤/AE Läs sedan.", "- Läs den. ¤/AE\n- Ring."),
    '"25%": skriv procent med bokstäver': ("Av dem ringer ¤25% i dag.", "Det är ¤25%.", "- Stödet är ¤25% av allt.\n- Ring."),
    '"1 120,5 %": skriv procent med bokstäver': ("Det ökade med ¤1 120,5 %.", "Nu är det ¤1 120,5 % mer.", "- Det är ¤1 120,5 % mer nu.\n- Ring."),
    '"1,250": tusental delas med blanksteg, som 25 000': ("Där bor ¤1,250 unga.", "De var ¤1,250 av alla.", "- Nu är det ¤1,250 svar.\n- Ring."),
    '"år 23": skriv årtalet med fyra siffror': ("Det började ¤år 23.", "Från ¤år 23 och framåt.", "- Sedan ¤år 23, alltså.\n- Ring."),
    '"mars 24": skriv årtalet med fyra siffror': ("Det började i ¤mars 24.", "Från ¤mars 24 och framåt.", "- Den 3 ¤mars 24, alltså.\n- Ring."),
    '"våren 25": skriv årtalet med fyra siffror': ("Det började ¤våren 25.", "Till ¤våren 25 ska planen finnas.", "- Under ¤våren 25, alltså.\n- Ring."),
    '"12 mars 2062" är långt fram: kontrollera årtalet': ("Vi ses den ¤12 mars 2062.", "Planen gäller till ¤12 mars 2062 i dag.", "- Mötet är ¤12 mars 2062, alltså.\n- Ring."),
    '"att är" hör inte ihop: ta bort eller rätta det ena ordet': ("Vi tror ¤att är bra.", "Säg ¤att är klart.", "- Det visar ¤att är bra nu.\n- Ring."),
    '"ska har" hör inte ihop: ta bort eller rätta det ena ordet': ("Kommunen ¤ska har en plan.", "Ring Brå. Vi ¤ska har möte.", "- **De som vill.** Du ¤ska har en plan.\n- Ring."),
    '"är är": står två gånger, ta bort ett om det är ett fel': ("Rådet är ¤är klart.", "Ring den som leder. Rådet är ¤är klart.", "- **Den som leder.** Du är ¤är värd.\n- Ring."),
    'skiljetecknet "." hör inte till länken: flytta ut det ur hakarna': ("Läs [planen¤.](a.md) Den gäller.", "Läs [om rådet¤.](a.md#b) Ring sedan.", "- Se [hela planen¤.](https://bra.se) Ring.\n- Ring."),
    NO_LIST.format("a."): ("¤a. Ring kommunen", "Text.\n\n¤a. Ring.", "¤a. ring Brå"),
    '"8.5": decimaler skrivs med komma': ("Av dem ringer ¤8.5 procent i dag.", "Det är ¤8.5 procent.", "- Stödet är ¤8.5 miljoner kronor.\n- Ring."),
    '"25,000": tusental delas med blanksteg, som 25 000': ("Det kostar ¤25,000 kronor i dag.", "Stödet är ¤25,000 kr.", "- Där bor ¤25,000 personer.\n- Ring."),
    '"SEK 250": skriv beloppet som 25 000 kronor': ("Det kostar ¤SEK 250 i dag.", "Stödet är ¤SEK 250.", "- Kostnad: ¤SEK 250\n- Ring."),
    '"lagen 2023-196": lagens nummer skrivs med kolon, som (2023:196)': ("Enligt ¤lagen 2023-196 gäller det.", "Se ¤lagen 2023-196.", "- Läs ¤lagen 2023-196 först.\n- Ring."),
    '"prop. 2022:43": en propositions nummer börjar med riksmötet, som 2022/23:43': ("Enligt ¤prop. 2022:43 gäller det.", "Se ¤prop. 2022:43.", "- Läs ¤prop. 2022:43 först.\n- Ring."),
    '"0 §": ingen paragraf har det numret, kontrollera det': ("Enligt ¤0 § gäller det.", "Se ¤0 §.", "- Läs ¤0 § först.\n- Ring."),
    '"08-12" är för kort för ett telefonnummer: kontrollera det': ("Ring ¤08-12 i dag.", "Brås nummer är ¤08-12.", "- Växel: ¤08-12\n- Ring."),
    '"Ring 122": kontrollera numret, nödnumret är 112 och polisens 114 14': ("¤Ring 122 i dag.", "Vid fara: ¤Ring 122.", "- ¤Ring 122, och vänta.\n- Skriv."),
    '"<info@bra,se>" är ingen e-postadress: kontrollera den': ("Skriv till ¤<info@bra,se> i dag.", "Mejla ¤<info@bra,se>.", "- Fråga ¤<info@bra,se> först.\n- Ring."),
    '"(se sidan 14)": sidorna här har inga nummer: skriv i vilken källa, eller länka till rubriken': ("Planen ¤(se sidan 14) gäller.", "Läs mer ¤(se sidan 14).", "- Rådet ¤(se sidan 14) svarar.\n- Ring."),
    '"(se tabell 4)": bilder och tabeller har inga nummer här: ta bort det, eller länka till rubriken': ("Planen ¤(se tabell 4) gäller.", "Läs mer ¤(se tabell 4).", "- Rådet ¤(se tabell 4) svarar.\n- Ring."),
    '"plan.docx" är ett filnamn, som läsaren inte når: skriv vad filen är': ("Använd ¤plan.docx i dag.", "Läs ¤plan.docx.", "- Spara ¤plan.docx först.\n- Ring."),
    '"etc etc": ordet står två gånger': ("Ring, skriv ¤etc etc om det.", "Plan, råd ¤etc etc.", "- Möten ¤etc etc.\n- Ring."),
    '"Och" står mitt i meningen: skriv det med liten bokstav, eller en punkt före': ("Ring Brå gärna ¤Och skriv sedan.", "Planen gäller ¤Och följs.", "- Möten hålls ¤Och ordnas.\n- Ring."),
    '"SENASTE" är skrivet med stora bokstäver: skriv det med små, om det inte är en förkortning': ("Det ¤SENASTE mötet.", "Läs det ¤SENASTE.", "- Ta det ¤SENASTE först.\n- Ring."),
    "meningen står två gånger: ta bort den ena": ("Ring kommunen först. ¤Ring kommunen först. Skriv sedan.", "- Planen gäller alla. ¤Planen gäller alla.\n- Ring.", "Vad säger lagen om planen? ¤Vad säger lagen om planen?"),
    "rutans rubrik slutar med ett skiljetecken: ta bort det": ('¤!!! note "Exempel:"\n    Text.', 'Text.\n\n¤!!! tip "Råd."\n    Text.', '¤!!! info "Mer,"\n    Text.'),
    "rutan har ingen rubrik: skriv en inom citattecknen": ('¤!!! note ""\n    Text.', 'Text.\n\n¤!!! tip " "\n    Text.', '¤!!! info ""\n    Text.'),
    "rubriken står i ett citat: ta bort >, eller rubrikens tecken": ("¤> ## Ring\n\nText.", "Text.\n\n¤> ### Skriv\n\nText.", "¤># Ring\n\nText."),
    "rubriken har stor bokstav i varje ord: skriv bara det första och namn så": ("¤## Ring Brå Nu\n\nText.", "¤### Så Skriver Ni En Plan\n\nText.", "¤## Vad Lagen Kräver\n\nText."),
    "rubriken säger inte vad avsnittet handlar om: skriv en annan": ("¤## Rubrik\n\nText.", "¤## Ny rubrik\n\nText.", "¤### 2026-11-24\n\nText."),
    "rubriken står inom tecken, eller börjar med ett: skriv bara orden": ('¤## "Samverkan"\n\nText.', "¤## (Samverkan)\n\nText.", "¤## - Samverkan\n\nText."),
    "rubriken står redan överst på sidan: ta bort den, eller skriv en annan": ("¤## Prov\n\nText.", "Text.\n\n¤### Prov\n\nText.", "## A\n\nText.\n\n¤## Prov\n\nText."),
    "ingressen är ett enda stycke: ta bort klammern under det här": ("A.\n{: .lead }\n\nB.\n¤{: .lead }", "A.\n{: .lead }\n\n## H\n\nB.\n¤{: .lead }", "A.\n{: .lead }\n\n- B.\n- D.\n\nC.\n¤{: .lead }"),
    "genitiv skrivs utan apostrof: ta bort den": ("Kommunen¤'s plan gäller.", "Rådet¤'s plan.", "- Polisen¤’s bild.\n- Ring.", "Läs Brås¤’ råd.", "Enligt Boverkets¤' sida."),
    "strecket hör till ingendera sidan: skriv – med blanksteg på båda, eller inget": ("Ring oss¤ -gärna i dag.", "Planen¤ -som gäller.", "- Råd¤ -möten.\n- Ring."),
    "fetstil har två stjärnor på var sida: ta bort de andra": ("Det är ¤****viktigt**** att ringa.", "¤****Ring**** Brå.", "- Så ¤****gör**** ni.\n- Ring."),
    "strecket är ett minustecken: skriv –": ("Ring Brå¤ − gärna i dag.", "Planen,¤ − som gäller.", "- Råd¤ − möten.\n- Ring."),
    '"and/or" är engelska: skriv eller': ("Ring ¤and/or skriv.", "Råd ¤and/or plan.", "- Möte ¤and/or råd.\n- Ring."),
    DAY.format("2027/03/04"): ("Den ¤2027/03/04 möts vi.", "Svara senast ¤2027/03/04.", "- Mötet är ¤2027/03/04.\n- Ring."),
    DAY.format("mars 4, 2027"): ("Den ¤mars 4, 2027 möts vi.", "Svara senast ¤mars 4, 2027.", "- Mötet är ¤mars 4, 2027.\n- Ring."),
    '"29 februari 2027" är ingen dag som finns: kontrollera den': ("Den ¤29 februari 2027 möts vi.", "Svara senast ¤29 februari 2027.", "- Mötet är ¤29 februari 2027.\n- Ring."),
    '"kl. 9h30": skriv tiden med punkt, som kl. 9.30': ("Vi börjar ¤kl. 9h30 i dag.", "Svara ¤kl. 9h30.", "- Mötet är ¤kl. 9h30.\n- Ring."),
    '"[2023:196]": lagens nummer skrivs i parentes, som (2023:196)': ("Enligt lagen ¤[2023:196] gäller det.", "Se lagen ¤[2023:196].", "- Läs ¤[2023:196] först.\n- Ring."),
    '"<info@bra..se>" är ingen e-postadress: kontrollera den': ("Skriv till ¤<info@bra..se> i dag.", "Mejla ¤<info@bra..se>.", "- Fråga ¤<info@bra..se> först.\n- Ring."),
    PERSON.format("Enligt Maria på"): ("¤Enligt Maria på Brå gäller det.", "Så är det. ¤Enligt Maria på Brå.", "- ¤Enligt Maria på SKR.\n- Ring."),
    PERSON.format("Erik Lindström"): ("Underlaget (¤Erik Lindström, Polisen) gäller.", "Bilden (¤Erik Lindström).", "- Planen (¤Erik Lindström, Lund).\n- Ring."),
    ASKED.format("OBS uppdatera"): ("Planen gäller ¤OBS uppdatera i dag.", "Ring **¤OBS uppdatera**.", "- ¤OBS uppdatera planen.\n- Ring."),
    "citattecknet står två gånger: ta bort det ena": ('De sade ¤""nej"".', 'Ordet ¤""stöd"" finns.', '- Svara ¤""ja"" först.\n- Ring.'),
    '"%namn%" är ett fält ur ett annat program: skriv vad som skulle stå där': ("Hej ¤%namn% i dag.", "Ring ¤%namn%.", "- Till ¤%namn% först.\n- Ring."),
    '"https://webcache.googleusercontent.com/a" går genom Google: skriv sidans egen adress': ("Se [Brå](¤https://webcache.googleusercontent.com/a).", "Läs [den](¤https://webcache.googleusercontent.com/a) nu.", "- [Råd](¤https://webcache.googleusercontent.com/a)\n- Ring"),
    '"(utkast)" är namnet på ett utkast: ta bort det': ("Planen ¤(utkast) gäller.", "Läs den ¤(utkast).", "- Mallen ¤(utkast) finns.\n- Ring."),
    'ett blanksteg saknas efter ","': ("Ring Brå först¤,och skriv.", "Planen gäller¤,om den finns.", "- Råd¤,möten.\n- Ring."),
    'numret "2." står mitt i raden: lägg punkten på en egen rad': ("1. Ring Brå. ¤2. Skriv.", "Ring först. ¤2. Skriv sedan.", "- Läs planen. ¤2. Ring.\n- Skriv."),
    "punkten säger inget: skriv den, eller ta bort raden": ("- Ring.\n¤- ...\n- Skriv.", "1. Ring.\n¤2. ****\n3. Skriv.", "- Ring.\n- Skriv.\n¤- –"),
    "raden ritar en linje i tabellen: ta bort den": ("| A | B |\n|---|---|\n| 1 | 2 |\n¤|====|====|\n| 3 | 4 |", "| A | B |\n|---|---|\n¤| ___ | ___ |\n| 3 | 4 |", "| A | B |\n|---|---|\n| 1 | 2 |\n¤|–––|–––|"),
    # How lines stand together.
    NO_END: ("Brå ger råd till alla kommuner som vill ha de¤t", "Rådet möts två gånger varje å¤r", "Text.\n\nPlanen gäller för alla i läne¤t\n\nText."),
    NO_SENTENCE: ("Skriv ut sida¤n", "Text.\n\nVisa me¤r\n\nText.", "ISBN 978-91-88599-00-¤0"),
    "stycket börjar med liten bokstav: skriv den stor": ("¤ring Brå i dag.", "Text.\n\n¤länsstyrelsen ger råd.", "## Planen\n\n¤planen gäller."),
    'stycket slutar med ",": skriv resten, eller en punkt': ("Ring Brå, och skriv¤,", "Text.\n\nPlanen gäller¤,", "Rådet möts¤,\n\nText."),
    "kolonet leder inte till något: skriv det som skulle stå under, eller en punkt": ("Det här gäller¤:", "Så gör ni¤:\n\n## Mer\n\nText.", "Ring först¤:\n\nSkriv sedan."),
    JOINED: ("Polisen möter kommunen två gånger varje år, i maj och oktober.\n¤Då går de igenom planen och det som har hänt.", "Länsstyrelsen ger råd till alla kommuner i länet.\n¤Ring sedan Brå, som ger råd till alla kommuner.", "Vad säger lagen om planen som kommunen ska ha?\n¤Den säger att planen ska följas upp varje år."),
    "stycket står två gånger: ta bort det ena": ("Länsstyrelsen ger råd till alla kommuner i länet.\n¤Länsstyrelsen ger råd till alla kommuner i länet.", "Ring sedan Brå, som ger råd till alla kommuner.\n¤Ring sedan Brå, som ger råd till alla kommuner.", "Text.\n\nVad säger lagen om planen som kommunen ska ha?\n¤Vad säger lagen om planen som kommunen ska ha?"),
    "det här står redan ovanför: ta bort det ena": ("Länsstyrelsen ger råd till alla kommuner i länet.\n\n¤Länsstyrelsen ger råd till alla kommuner i länet.", "Text.\n\nRing sedan Brå, som ger råd till alla kommuner.\n\n¤Ring sedan Brå, som ger råd till alla kommuner.", "Planen ska följas upp varje år, och läggas till handlingarna.\n\n¤Planen ska följas upp varje år, och läggas till handlingarna."),
    "hela stycket är fetstil: ta bort stjärnorna, eller gör en ruta av det": ("¤**Planen ska följas upp varje år, och läggas fram.**", "Text.\n\n¤**Ring sedan Brå, som ger råd till alla kommuner.**", "¤__Länsstyrelsen ger råd till alla kommuner i länet.__"),
    "raden skrivs ihop med den ovanför: lägg till en tom rad före, så blir den en punkt": ("Ring Brå\n¤- eller polisen.", "Det gäller\n¤- planen.", "Text.\n\nSkriv\n¤* gärna i dag."),
    "raden blir ett streck överst på sidan: ta bort den": ("¤---\n\nText.", "¤***\n\nText.", "¤_____\n\nText."),
    "förklaringen hör till stycket ovanför, som blir ett ord: ta bort kolonet, eller skriv ordet före": ("Ring Brå.\n\n¤:   En förklaring", "Planen gäller alla.\n\n¤: En förklaring", "Vad gäller?\n\n¤:   Det här."),
    "raden skrivs ihop med punkten ovanför: lägg till en tom rad, eller dra in den 4 blanksteg": ("- Ring Brå.\n¤Planen gäller.", "1. Ring Brå.\n2. Skriv.\n¤Planen gäller.", "- Ring.\n- Skriv.\n¤ Planen gäller."),
    'listan är skriven med "-", och punkten med "*": skriv lika': ("- Ring.\n¤* Skriv.", "- Ring.\n- Skriv.\n¤* Läs.", "Text.\n\n- Ring.\n¤* Skriv.\n* Läs."),
    "punkten står redan i listan: ta bort den ena": ("- Ring Brå.\n- ¤Ring Brå.", "1. Ring.\n2. Skriv nu.\n3. ¤Skriv nu.", "- Ring Brå.\n- Skriv.\n- ¤Ring Brå."),
    "punkten börjar med liten bokstav, de andra med stor: skriv lika": ("- Ring.\n- Skriv.\n- ¤läs.", "1. Ring.\n2. ¤skriv.\n3. Läs.", "- ¤ring.\n- Skriv.\n- Läs."),
    'punkten slutar med ",": ta bort tecknet': ("- Ring\n- Skriv\n- Läs¤,", "- Ring.\n- Skriv¤,\n- Läs.", "1. Ring.\n2. Skriv.\n3. Läs¤,"),
    "punkten slutar utan punkt, som de andra har: skriv den, eller resten": ("- Ring.\n- Skriv.\n- Läs de¤t", "1. Ring.\n2. Skriv n¤u\n3. Läs.", "- Ring ä¤n\n- Skriv.\n- Läs."),
    "listan har en enda punkt: skriv fler, eller gör en mening av den": ("Text.\n\n¤- Ring Brå.\n\nText.", "## A\n\n¤- Ring Brå.", "Så här:\n\n¤1. Ring Brå.\n\nText."),
    "texten ovanför säger tre, och listan har 4: rätta det ena": ("Vi har tre skäl:\n\n¤- A.\n- B.\n- C.\n- D.", "Tre regler gäller:\n\n¤1. A.\n2. B.\n3. C.\n4. D.", "Läs. Följande tre råd hjälper:\n\n¤- A.\n- B.\n- C.\n- D."),
    "två kolumner har samma rubrik: skriv vad som skiljer dem åt": ("¤| A | A |\n|---|---|\n| 1 | 2 |", "¤| A | B | a |\n|---|---|---|\n| 1 | 2 | 3 |", "Text.\n\n¤| År | Kommun | Kommun |\n|---|---|---|\n| 1 | 2 | 3 |"),
    "en kolumn saknar rubrik: skriv vad den innehåller": ("¤| A | |\n|---|---|\n| 1 | 2 |", "¤| A | | B |\n|---|---|---|\n| 1 | 2 | 3 |", "Text.\n\n¤| År | Kommun | |\n|---|---|---|\n| 1 | 2 | 3 |"),
    "raden står redan i tabellen: ta bort den ena": ("| A | B |\n|---|---|\n| Malmö stad | Lund |\n¤| Malmö stad | Lund |", "| Kommun | Antal |\n|---|---|\n¤| Kommun | Antal |\n| Lund | 7 |", "| A | B |\n|---|---|\n| Malmö stad | Lund |\n| x | y |\n¤| Malmö stad | Lund |"),
    "raden är tom: skriv något i den, eller ta bort den": ("| A | B |\n|---|---|\n| 1 | 2 |\n¤| | |", "| A | B |\n|---|---|\n¤| | |\n| 1 | 2 |", "| A | B |\n|---|---|\n| 1 | 2 |\n¤|  |  |\n| 3 | 4 |"),
    "raden blir ingen tabell: skriv |---|---| på raden under, och sedan raderna": ("¤| Kommun | Antal", "Text.\n\n¤| A | B", "¤| A | B | C"),
}  # fmt: skip


def slips_of(text: str, uri: str = "prov.md", head: str = HEAD) -> list[str]:
    page = DocPage(f"docs/{uri}", uri, head + text)
    return [f"{place.line}:{place.column}: {says}" for place, says in page_slips(page)]


@pytest.mark.parametrize("says", SLIPS)
def test_a_slip_is_told_once_in_its_place(says: str) -> None:
    assert len(SLIPS[says]) >= 3
    for text in SLIPS[says]:
        line, _, column = marked_place(text).partition(":")
        assert slips_of(text.replace(MARK, "")) == [f"{int(line) + 4}:{column}: {says}"], text


RIGHT = (
    "Det står [sic] så, och något [...] är struket.",
    "Det är 7*24 timmar.",
    "+ Outlook\n+ Google",
    "Träff #3 hålls i Malmö.",
    "Kurs i C# för den som vill.",
    "Två saker behövs: 1) en lägesbild och 2) en plan.",
    "– Vi ses på torget, säger polisen.",
    "En yta på 3 * 4 meter är 12 m².",
    'Läs om [lagar](<https://sv.wikipedia.org/wiki/Lag_(juridik)> "Om lagen") först.',
    "Läs om [öppna data][data] här.\n\n[data]: ../oppna-data.md",
    "## Bra att veta ##\n\nText.",
    "### Steg 1 #\n\nText.",
    "Fråga i vår och i höst. Förra året var det fler, och i fjol.",
    "Det vi fick fick vi i mars, och de som låg låg kvar. Planen når 1 500 barn, 15 000 elever, 111 22 Stockholm och 08-527 58 400.",
    "Se diagram och tabeller hos Brå, och se bild för bild vad som händer.",
    "Fråga SKR m.fl. och läs t.ex. planen, bl.a. om råd, fr.o.m. i dag. Så är det o.s.v.",
    "Det kostar 25 000 kronor. Rummet är B2, i hus 10A. Åren 2025–2026, läsåret 2025/26.",
    "Läs 4 och 5 §§, 4–5 §§, 4, 5 och 7 §§ eller 5 kap. 2–4 §§. Mellan 8 och 16, eller 8–16.",
    "De sade ’nej’ och ’ja’. Brås råd. Så fort du kan ringer du. Mötet slutar kl. 16. Vi är 12.",
    "- Ring.\n\n    Ring kommunens samordnare nu.\n\n- Läs.",
    "Text.\n\n    title: Prov\n    make check --all\n\nText.",
    "Det vi ska har du läst. De som kan får. När rådet ska kommer kallelsen. Vad du kan gör skillnad.",
    "I Norge finns 356 kommuner i Norge. Av 290 kommuner svarade 21 län. 300 kommuner i Europa.",
    "Läs [om den](prov.md#om). Det var 9.30–11.00, 2025–2026 och 08-12 34 56. Ställningen blev 2:1.",
    "Ett gemensamt ansvar, en annan plan, ett eget råd och ett nytt möte. En gammal och en ny lag.",
    "1. Ring Brå.\n2. Läs planen.\n\n    Mer om det.\n\n- Ring.\n- Läs.",
    "Ring 114 14. Det var 14. Det gäller 12 kommuner (2). Kl. 9.30 – Paus: kaffe.",
    "| A | B |\n|---|---|\n| 1. Ring | x |\n| 2. Läs | y |\n\n| A | B |\n|---|---|\n| 4. Ring | x |\n| 2. Läs | y |",
    'Ring {{ phone("bra") }} och {{phone("bra")}} nu.',
    "I år 20 kommuner, i fjol 18. Ungdomar 15–18 år. År 2 följer ni upp.",
    "Den 3 mars 20 deltagare. Målet är trygghet 2050, och 1,25 procentenheter.",
    "De som ska har möte. Vad du kan är bra. Det att är ett ord. Om du vill kan gör ont.",
    "Läs [om rådet](a.md). Se [Har du frågor? Ring oss.](a.md) Se även [Ring oss!](b.md)",
    "Både en och ett är artiklar. Att ha en plan är bra.",
    "Läs om [lagen](a.md), och Brå-[planen](b.md) i [rådet](c.md)s mall.",
    "Lagen (2023:196), planen (5 §) och rådet (Brå, SKR och polisen).",
    "Skriv `title`, `a`-fältet och (`b`) i filen.",
    "Malmö–Lund, 8–16 och Brå – rådet – i dag. E-post och a-kassa.",
    "Se bl.a. lagen, t.ex. 5 §, resp. planen, osv. Ring kl. 9.30.",
    "Länsstyrelsen Skåne, Region Skåne och Malmö kommun. Ring Länsstyrelsen Skåne.",
    "Kontakta Malmö stad, och fråga Brottsförebyggande rådet.",
    "Vid fara, ring 112. Ring polisen på 114 14, eller 1177.",
    "Mer än 25 000 kronor, 8,5 procent och 1 000 personer år 2026.",
    "Den 24 november 2026, vecka 53, och 3 mars. Tid: 13–15.",
    "Lagen (2023:196), prop. 2022/23:43, SOU 2021:49, 10 § och 5 kap. 2 §.",
    "Brottsförebyggande- och trygghetsarbete. Läns- eller kommunnivå.",
    "- Ring.\n- Skriv.\n\n    Mer om det.\n\n- Läs.",
    "- så långt möjligt\n- beprövade insatser\n- Brå",
    "1. Ring.\n2. Skriv.\n3. Läs.",
    "Vi har tre skäl:\n\n- A.\n- B.\n- C.",
    "De tre som svarade:\n\n- A.\n- B.\n- C.",
    "Så här:\n\n```\nkod\n```\n\nText.",
    'Så här:\n\n{{ phone("bra") }}',
    "| | A |\n|---|---|\n| 1 | 2 |\n| 3 | 2 |",
    "| A | B |\n|---|---|\n| | |\n| | |",
    "A | B\n--- | ---\n1 | 2",
    "Stödguiden är en webbplats.  \nDen är till för dig som arbetar mot brott i en kommun.",
    "Brå ger råd till kommuner och länsstyrelser i hela\nlandet, och gör statistik.",
    "Ord\n:   En förklaring\n\nOrd till\n:   En till",
    "## Brå, SKR och polisen\n\nText.",
    "## Vad är klart?\n\nText.",
    "## Så gör du { #sa }\n\nText, se [den](#sa).",
    "Ett `[x](a.md)` visar hur det ser ut.",
    "IMY, BRÅ, SKR och WCAG. AA och A.",
    'De sade "ja" och "nej". Ring "Brå".',
    "Ring. Ring. Ja. Ja.",
    "Mer och mer, gång på gång.",
    "1) Text i en mening (a) och (b).",
    '!!! note "Så gör du"\n    Text.',
    "Den 29 februari 2028, kl. 9.30 och 2026. Efter 10. Maj kommer.",
    "- Ring\n- –5 grader\n- Skriv",
    "Enligt Brå på sidan 5, och enligt Malmö stad.",
    "Regeln i 2 § säger att a) planen, och b) rådet gäller.",
)  # fmt: skip


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_nearly_a_slip_is_left_alone(text: str) -> None:
    assert slips_of(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("| A | B |\n|---|---|\n| 1 | 2 |\n| | |", None),
        ("Länsstyrelsen ger råd till alla kommuner i länet, och hjälper dem att följa upp planen. Ring gärna i god tid innan mötet.\n\nText.\n\nLänsstyrelsen ger råd till alla kommuner i länet, och hjälper dem att följa upp planen. Ring gärna i god tid innan mötet.", "9:1: stycket står på sidan redan: ta bort det ena"),
    ],
)  # fmt: skip
def test_a_page_to_fill_in_has_rows_to_fill_in(text: str, place: str | None) -> None:
    found = slips_of(text, "vagledning/mallar/prov.md")
    assert found == ([place] if place else [])


HEADS = {
    "title: prov": "texten börjar med liten bokstav: skriv den stor",
    "title: PROVA ATT RINGA": "texten är skriven med stora bokstäver: skriv den med små",
    "title: Ny sida": "titeln säger inte vad sidan handlar om: skriv en annan",
    "title: Namnlös": "titeln säger inte vad sidan handlar om: skriv en annan",
    "title: Rubrik": "titeln säger inte vad sidan handlar om: skriv en annan",
    "title: Prov (kopia)": '"(kopia)" är namnet på en kopia: ta bort det',
    "title: Prov (1)": '"(1)" är namnet på en kopia: ta bort det',
    "title: Prov kopia": '"kopia" är namnet på en kopia: ta bort det',
    "title: Prov,": 'titeln slutar med ",": ta bort tecknet',
    "title: Prov (Brå": 'parentesen har inget ")": skriv det, eller ta bort "("',
    "title: Prov ( Brå)": "blanksteget innanför parentesen: ta bort det",
    "title: Prov_ett": '"_" syns i titeln: skriv blanksteg mellan orden',
    "title: Prov  ett": "flera blanksteg i rad: ta bort alla utom ett",
    "title: Advice for the municipality": "texten är på engelska: skriv den på svenska",
    "title: Prov.. Mer": '"..": ta bort det ena tecknet',
}


@pytest.mark.parametrize("line", HEADS)
def test_a_slip_in_the_title_is_told(line: str) -> None:
    found = slips_of("Text.", head=HEAD.replace("title: Prov", line))
    assert found == [f"2:8: {HEADS[line]}"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Sidan", "beskrivningen är ett enda ord: skriv i en mening vad sidan ger och för vem"),
        ("En sida om", "beskrivningen slutar utan punkt: skriv resten, eller punkten"),
        ("en sida.", "texten börjar med liten bokstav: skriv den stor"),
    ],
)
def test_a_slip_in_the_description_is_told(text: str, says: str) -> None:
    head = HEAD.replace("En sida.", text)
    assert slips_of("Text.", head=head) == [f"3:14: {says}"]


def test_the_same_slip_on_each_line_of_a_list_is_one() -> None:
    found = slips_of("· Ring kommunen.\n· Ring polisen.\n· Ring Brå.\n\nText.\n\n– Ring.")
    assert [line.split(":")[0] for line in found] == ["5", "11"]
