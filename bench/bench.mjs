/** `npm run bench`: against other libraries; `npm run bench -- scale`: with many articles. */
const [name] = process.argv.slice(2);
if (name === 'scale') process.argv.splice(2, 1);
await import(name === 'scale' ? './scale.mjs' : './run.mjs');
