import { importMembers } from "../app/master/import-members.server.ts";
import { runMasterImport } from "./master/run-master-import.ts";

await runMasterImport({ what: "lots" }, (db, input, now) =>
	importMembers(db, "lots", input, now),
);
