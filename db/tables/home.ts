export interface HomeTables {
	followed_metric: {
		person_id: number;
		metric_key: string;
		/** As formatScope writes it; empty is the whole company. */
		scope: string;
		followed_at: Date;
	};
}
