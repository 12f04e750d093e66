// Plain JavaScript: an older Node has to be able to read the sentence below.
const wanted = 26;
const major = Number(process.versions.node.split('.')[0]);
if (major !== wanted) {
  console.error(`Navraag runs on Node ${wanted}, found ${process.versions.node}. Run it through npm (npm start), which brings its own Node, or install Node ${wanted}.`);
  process.exit(1);
}
await import('./main.ts');
