import { importTeams } from "../app/master/import-teams.server.ts";
import { runMasterImport } from "./master/run-master-import.ts";

await runMasterImport({ what: "teams" }, importTeams);
