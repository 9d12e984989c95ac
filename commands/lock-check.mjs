// `npm install` writes an incomplete lock when a package can't be had for some platform, and `npm ci` fails on it elsewhere.
import fs from "node:fs";

/** @typedef {{ dependencies?: Record<string, string>, optionalDependencies?: Record<string, string>, bundleDependencies?: string[] }} LockedPackage */

const file = process.argv[2] ?? "package-lock.json";
/** @type {Record<string, LockedPackage>} */
const packages = JSON.parse(fs.readFileSync(file, "utf8")).packages;

/** Whether Node would find the dependency from the package's place: beside it, or in a folder above.
 * @param {string} place @param {string} name */
function isLocked(place, name) {
	for (let from = place; ; ) {
		if (packages[`${from ? `${from}/` : ""}node_modules/${name}`]) return true;
		if (from === "") return false;
		const above = from.lastIndexOf("node_modules/");
		from = above <= 0 ? "" : from.slice(0, above - 1);
	}
}

const missing = Object.entries(packages).flatMap(([place, entry]) =>
	Object.keys({ ...entry.optionalDependencies, ...entry.dependencies })
		.filter((name) => !entry.bundleDependencies?.includes(name))
		.filter((name) => !isLocked(place, name))
		.map((name) => `${place || "the project"} needs ${name}`),
);
if (missing.length > 0) {
	console.error(
		`${file} leaves out ${missing.length}:\n${missing.join("\n")}\nPin a release that is complete for every platform.`,
	);
	process.exit(1);
}
console.log(
	`${file} is complete: ${Object.keys(packages).length - 1} packages`,
);
