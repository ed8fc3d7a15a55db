/** What all sheets share. `.l` is a label, `.n` a value. */
export const sheetStyle = `
html,body{margin:0;background:transparent} .scene{display:inline-block;width:max-content;padding:40px;vertical-align:top}
.sheet{position:relative;box-sizing:border-box;padding:42px 52px 58px;overflow:hidden}
.lifted .sheet{box-shadow:0 8px 26px rgba(0,0,0,.45)} .over{position:relative} .l{color:var(--accent)} .n{font-family:var(--numbers)}
h1{margin:0 0 18px;text-align:center;font-size:1.75em;letter-spacing:.2em;color:var(--accent)}
table{border-collapse:collapse;width:100%} td,th{padding:5px 9px;text-align:left;font-weight:normal;vertical-align:top}
.ruled td,.ruled th{border:1px solid var(--accent)} .r{text-align:right!important} .c{text-align:center!important}
.qr svg,.barcode svg{display:block;width:100%;height:100%} .portrait{display:block}
.ground{position:absolute;inset:0;width:100%;height:100%}
.specimen{position:absolute;bottom:16px;font-size:13px;color:#9aa;letter-spacing:.3em}
.watermark{position:absolute;left:0;right:0;top:38%;text-align:center;font-size:120px;opacity:.07;letter-spacing:.4em}
.at{position:absolute} .row{display:flex;gap:26px;align-items:baseline} .small{font-size:.72em}
.spread{display:inline-block;width:5em;text-align:justify;text-align-last:justify;white-space:nowrap}`
