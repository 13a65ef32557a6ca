/** What the public pages look like, for phones of any age: no nesting, no colour function that an old WebView lacks. */
export const style = `
:root{color-scheme:light dark;--ink:#1d2129;--quiet:#59606d;--ground:#f4f5f7;--surface:#fff;--line:#d8dce3;--accent:#b3261e;--on-accent:#fff;--bad:#a8201a;--good:#17693a}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e8eaee;--quiet:#a3abba;--ground:#15171c;--surface:#1f2229;--line:#363b46;--accent:#ff8f85;--on-accent:#2b0703;--bad:#ffa39c;--good:#7ddba0}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:60rem;margin:0 auto;padding:12px 16px}
header{display:flex;justify-content:space-between;gap:16px;color:var(--quiet)}
a{color:var(--accent)}
header a{white-space:nowrap}
h1{font-size:1.6rem;line-height:1.3;margin:0 0 12px}
h2{font-size:1.15rem;margin:0 0 8px}
p{margin:0 0 12px}
section,article,aside{background:var(--surface);border:1px solid var(--line);border-radius:8px;padding:16px;margin:0 0 16px}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:6px 16px;margin:0 0 12px}
dt{color:var(--quiet)}
dd{margin:0}
.quiet{color:var(--quiet)}
.standing{font-size:1.1rem;font-weight:600}
.bad{color:var(--bad)}
.good{color:var(--good)}
.demo{border:1px solid currentColor;border-radius:4px;padding:0 6px;color:var(--quiet)}
.about{white-space:pre-line}
label{display:block;font-weight:600;margin:0 0 4px}
input{display:block;width:100%;font:inherit;color:inherit;background:var(--surface);border:1px solid var(--quiet);border-radius:8px;padding:10px 12px;min-height:44px;margin:0 0 12px}
input[aria-invalid]{border:2px solid var(--bad)}
button,summary{font:inherit;min-height:44px;cursor:pointer}
button{padding:8px 24px;border-radius:8px;border:1px solid var(--accent);background:var(--accent);color:var(--on-accent)}
button.second{background:var(--surface);color:var(--accent)}
summary{padding:8px 0;color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.poster{display:none;text-align:center}
.poster svg{display:block;width:100%;max-width:240px;margin:0 auto 8px}
@media (min-width:50rem){
.columns{display:grid;grid-template-columns:minmax(0,1fr) 280px;gap:16px;align-items:start}
.poster{display:block}
}
@page{size:A4;margin:18mm}
@media print{
:root{color-scheme:light}
body{background:#fff;font-size:15pt}
header,main,footer{max-width:none;padding:0}
header{margin-bottom:12mm}
article,aside{border:0;padding:0}
section,nav,header a{display:none}
.columns{display:block}
h1{font-size:34pt;margin-bottom:10mm}
dl{font-size:18pt;gap:4mm 8mm}
.poster{display:block;break-inside:avoid;margin-top:14mm}
.poster svg{max-width:75mm}
}
`;
