import { bit, type Kind, levelsFor } from "../kind.ts";

const dimensions = ["line", "product", "region", "channel", "store"] as const;

/**
 * An invitation to an NPS survey and what became of it. It counts when it was answered or dismissed, and until then when it was sent:
 * the outcome comes as a higher version of the same invitation. Dismissed surveys are not answers.
 */
export const npsInvitations: Kind = {
	key: "nps-invitations",
	table: "nps_invitation",
	time: "invited_at",
	fields: {
		invited_at: { type: "instant", required: true },
		outcome: {
			type: "choice",
			of: ["none", "answered", "dismissed"],
			required: true,
		},
		outcome_at: { type: "instant" },
		score: { type: "integer", min: 0, max: 10, givenWhere: "answered" },
		customer: { type: "text", max: 100, personal: true },
		comment: { type: "text", max: 20_000, freeText: true },
	},
	dimensions,
	measures: {
		answered: { unit: "count" },
		dismissed: { unit: "count" },
		promoters: { unit: "count" },
		detractors: { unit: "count" },
		score: { unit: "count" },
	},
	additivity: "additive",
	levels: levelsFor(dimensions),
	happenedAt: (v) => (v.outcome_at ?? v.invited_at) as number,
	check: (v) => {
		const outcomeAt = v.outcome_at as number | null;
		if (outcomeAt !== null && v.outcome === "none")
			return {
				field: "outcome_at",
				code: "not-allowed",
				value: new Date(outcomeAt).toISOString(),
				allowed: "no outcome_at while the outcome is none",
			};
		if (outcomeAt !== null && outcomeAt < (v.invited_at as number))
			return {
				field: "outcome_at",
				code: "out-of-range",
				value: new Date(outcomeAt).toISOString(),
				allowed: "not before invited_at",
			};
		if ((v.outcome === "answered") === (v.score !== null)) return null;
		return v.score === null
			? {
					field: "score",
					code: "missing",
					value: "",
					allowed: "0 to 10 when the outcome is answered",
				}
			: {
					field: "score",
					code: "not-allowed",
					value: String(v.score),
					allowed: "no score unless the outcome is answered",
				};
	},
	measure: (v) => {
		const score = v.outcome === "answered" ? (v.score as number) : null;
		return [
			bit(score !== null),
			bit(v.outcome === "dismissed"),
			bit(score !== null && score >= 9),
			bit(score !== null && score <= 6),
			score ?? 0,
		];
	},
};
