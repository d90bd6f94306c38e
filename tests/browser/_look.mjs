import {chromium} from 'playwright-core'; import fs from 'node:fs';
const links=JSON.parse(fs.readFileSync(process.env.LINKS||'/tmp/links.json')); const role=process.env.ROLE||'coordinator';
const base=new URL(links[role]).origin; const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-background-networking']});
const c=await b.newContext({viewport:{width:1280,height:900}}); const p=await c.newPage(); p.on('console',m=>{if(m.type()=='error')console.log('console',m.text())});
await p.goto(links[role]); await p.screenshot({path:'/tmp/shots/enter.png'}); await p.click('main button[type=submit]'); await p.waitForLoadState();
console.log('after', p.url());
let i=0; for(const u of process.argv.slice(2)){ for (const w of (process.env.W||'1280,375').split(',')) { await p.setViewportSize({width:+w,height:900}); const r=await p.goto(base+u); const n=`/tmp/shots/${i}-${w}.png`; await p.screenshot({path:n,fullPage:true}); console.log(r.status(),u,w,n, await p.evaluate(()=>document.documentElement.scrollWidth)); } i++; }
await b.close();
