import { importCompany } from "../app/master/import-company.server.ts";
import { runMasterImport } from "./master/run-master-import.ts";

await runMasterImport({ what: "company" }, importCompany);
