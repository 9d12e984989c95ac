import { importRates } from "../app/master/import-rates.server.ts";
import { runMasterImport } from "./master/run-master-import.ts";

await runMasterImport({ what: "rates" }, importRates);
