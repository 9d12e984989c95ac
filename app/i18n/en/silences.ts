/** Silences as a list, and a silence of whatever somebody names. */
export const silencesEn = {
	"silences.title": "Silences",
	"silences.lead":
		"A silence tells nobody of what it names, once, from then until then. Evaluation goes on; what still fires at its end is told then.",
	"silences.new": "New silence",
	"silences.back": "Back to silences",
	"silences.empty": "Nothing is silenced",
	"silences.empty.text":
		"Every alert is told to whom the routes name. A silence can be made here, or from an alert.",
	"silences.state.active": "Active",
	"silences.state.coming": "To come",
	"silences.state.ended": "Ended in the last 30 days",
	"silences.mutes": "Mutes 1 open alert now|Mutes {n} open alerts now",
	"silences.mutes.none": "Mutes no open alert now",
	"silences.end": "End now",
	"silences.cancel": "Cancel",
	"silences.endedEarly": "ended {when} by {name}",
	"silences.part.rule": "Rule",
	"silences.part.metric": "Metric",
	"silences.part.scope": "For",
	"silences.part.team": "Team",
	"silences.part.as": "Level",
	"silences.part.label": "Label",
	"silences.any": "Any",
	"silences.what": "What to silence",
	"silences.what.hint":
		"Everything that is chosen has to hold; at least one thing has to be chosen.",
	"silences.when": "For how long",
	"silences.field.rule": "Rule",
	"silences.field.metric": "Metric",
	"silences.field.scope": "Where",
	"silences.field.scope.hint":
		"A name or code of a line, product, region …; several with “;”.",
	"silences.field.team": "Team of the rule",
	"silences.field.as": "Level",
	"silences.field.label": "Label of the rule",
	"silences.field.from": "From",
	"silences.field.from.hint": "Empty: from now on.",
	"silences.field.until": "Until",
	"silences.field.comment": "Why (others will read it)",
	"silences.preview": "What it would mute",
	"silences.preview.empty":
		"Choose what to silence, and what that means stands here before anything is done.",
	"silences.preview.now":
		"1 alert that is open now|{n} alerts that are open now",
	"silences.preview.now.none": "No alert that is open now.",
	"silences.preview.recent":
		"1 alert of the last 7 days|{n} alerts of the last 7 days",
	"silences.preview.recent.none": "No alert of the last 7 days.",
	"silences.said.look":
		"This is what it would mute. Look at it, then press “Silence” again.",
	"silences.forbidden":
		"You may silence what concerns you: a rule that you answer for, your team, or your lines. Name one of these, or ask an executive, a metric owner or an admin.",
	"silences.problem.not-a-time": "“{value}” is no date and time.",
	"silences.problem.ends-before-it-begins": "It has to end after it begins.",
	"silences.problem.over":
		"“{value}” is over already: choose a time after now.",
	"silences.problem.too-long":
		"At most {allowed} days are allowed; for longer, change the rule.",
	"silences.problem.comment-missing":
		"Say why: whoever wonders tomorrow why nobody was told reads it.",
	"silences.problem.comment-too-long": "At most 1,000 characters are allowed.",
	"silences.problem.names-nothing":
		"Nothing is chosen yet, and a silence of everything is not allowed.",
	"silences.problem.scope":
		"“{value}” is not one of ours; possible: {allowed}.",
	"silences.problem.gone": "“{value}” is not there any more.",
} as const;
