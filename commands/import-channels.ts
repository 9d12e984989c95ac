import { importMembers } from "../app/master/import-members.server.ts";
import { runMasterImport } from "./master/run-master-import.ts";

await runMasterImport({ what: "channels" }, (db, input, now) =>
	importMembers(db, "channels", input, now),
);
