import fs from "node:fs";
import path from "node:path";

/** Systems for which the packages carry a Node; where it is missing npm left it out silently. */
const NODE_COMES_FOR = ["linux-x64", "linux-arm64"];

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage */

/** @param {string} file @returns {Record<string, LockedPackage> | null} */
function packagesOf(file) {
	try {
		return JSON.parse(fs.readFileSync(file, "utf8")).packages;
	} catch {
		return null;
	}
}

/**
 * Whether node_modules is what the lock says. npm writes its own record there as the last thing it does, so that
 * an install that broke off leaves none.
 * @param {string} root
 */
export function isInstalled(root) {
	const wanted = packagesOf(path.join(root, "package-lock.json"));
	const found = packagesOf(
		path.join(root, "node_modules", ".package-lock.json"),
	);
	if (!wanted || !found) return false;
	const system = `${process.platform}-${process.arch}`;
	if (
		NODE_COMES_FOR.includes(system) &&
		!fs.existsSync(path.join(root, "node_modules", ".bin", "node"))
	)
		return false;
	return Object.entries(wanted).every(([place, { version, optional }]) => {
		if (place === "") return true;
		const there = found[place];
		return there ? there.version === version : optional === true;
	});
}
