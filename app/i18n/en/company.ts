/** The company page and the page of one member. */
export const companyEn = {
	"nav.company": "Company",
	"company.title": "Company",
	"company.lead":
		"Every part of it, each metric over its own window up to now.",
	"company.by": "Parts to show",
	"company.caption": "Key metrics by {dimension}",
	"company.compared": "The change is against the window before.",
	"company.noTarget": "(no target)",
	"company.noValue": "no value",
	"company.rows": "One row|{n} rows",
	"company.page": "Page {page} of {pages}",
	"company.page.back": "Back",
	"company.page.on": "Next",
	"company.empty.title": "Nothing has been counted here yet",
	"company.empty.text":
		"As soon as facts name a member it has a row. The sources page says what has come in so far.",
	"company.tiles": "Key metrics",
	"company.below": "{name} by {dimension}",
	"company.path": "Belongs to",
	"company.retired": "Not in use since {day}",
	"company.unnamed":
		"Only facts have named this code; master data does not know it yet.",
	"company.notKnown": "Everything whose {dimension} no fact named.",
	"company.gone.title": "{dimension} {id} does not exist",
	"company.gone.text":
		"Members are never deleted, so the number in the address is not one of ours. The company page lists those that there are.",
	"company.back": "To the company page",
} as const;
