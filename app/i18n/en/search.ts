/** Search and go, and the keys. */
export const searchEn = {
	"search.title": "Search",
	"search.open": "Search",
	"search.lead":
		"Metrics, people, teams, products, places and pages, by any of their names.",
	"search.label": "Search for anything",
	"search.hint": "Name, code, alias or pinyin",
	"search.submit": "Search",
	"search.results": "Results",
	"search.recent": "Recent",
	"search.kind.page": "Pages",
	"search.kind.metric": "Metrics",
	"search.kind.person": "People",
	"search.kind.team": "Teams",
	"search.kind.board": "Boards",
	"search.more":
		"One more; type more of the name|{n} more; type more of the name",
	"search.count": "One result|{n} results",
	"search.nothing.title": "Nothing is called “{query}”",
	"search.nothing.text":
		"Try a part of the name, a code, or the first letters of its pinyin. People who have left are not listed.",
	"search.failed": "The search did not answer. Type on to try again.",
	"search.signedOut": "You are signed out. Load the page again to sign in.",
	"keys.title": "Keys",
	"keys.search": "Search; in the catalogue, its own search field",
	"keys.searchAlways": "Search, from anywhere",
	"keys.help": "This list",
	"keys.move": "Choose",
	"keys.open": "Open",
	"keys.close": "Close",
} as const;
