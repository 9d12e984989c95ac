import { importOffices } from "../app/master/import-offices.server.ts";
import { runMasterImport } from "./master/run-master-import.ts";

await runMasterImport({ what: "offices" }, importOffices);
