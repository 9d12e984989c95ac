import { importPeople } from "../app/master/import-people.server.ts";
import { runMasterImport } from "./master/run-master-import.ts";

await runMasterImport({ what: "people", mayBeComplete: true }, importPeople);
