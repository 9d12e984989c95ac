// lists optional deps referenced in a lock but absent from it
import fs from "fs";
const l = JSON.parse(fs.readFileSync(process.argv[2]));
const P = l.packages;
const miss = new Set();
for (const [k, v] of Object.entries(P)) {
	const bund = new Set(v.bundleDependencies || v.bundledDependencies || []);
	for (const d of Object.keys({ ...v.optionalDependencies, ...v.dependencies }))
		if (!bund.has(d)) {
			let p = k,
				ok = false;
			for (;;) {
				if (P[(p ? p + "/" : "") + "node_modules/" + d]) {
					ok = true;
					break;
				}
				if (!p) break;
				const i = p.lastIndexOf("node_modules/");
				p = i <= 0 ? "" : p.slice(0, i - 1);
			}
			if (!ok) miss.add((k || "root") + " -> " + d);
		}
}
console.log([...miss].length, "missing", [...miss].join("\n"));
