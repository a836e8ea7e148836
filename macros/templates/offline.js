/* In the copy without a server: what a script would import or fetch comes as another script.
   Modules and fetch are barred where a page is a file. */
"use strict";
var offlineModules = {};
var offlineFiles = {};
function offlineFile(name, text) {
  offlineFiles[name] = text;
}
(() => {
  const root = new URL("../", document.currentScript.src).href;
  const coming = {};
  function run(address) {
    coming[address] ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = resolve;
      script.onerror = () => reject(new Error(address));
      document.head.append(script);
    });
    return coming[address];
  }
  window.offlineImport = (address) => run(address.href).then(() => offlineModules[address.href]);
  window.fetch = (address) => {
    const whole = new URL(address, document.baseURI).href.replace(/[?#].*$/, "");
    const name = decodeURI(whole.slice(root.length));
    return run(`${whole}.js`).then(() => new Response(offlineFiles[name]));
  };
})();
