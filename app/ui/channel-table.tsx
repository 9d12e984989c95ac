import { MARKS } from "../notifications/message.ts";
import { PERSON_CHANNELS } from "../notifications/preference.ts";
import type { PreferencePage } from "../notifications/preference-page.server.ts";
import { MarkSign } from "./mark-sign.tsx";
import { useReader } from "./reader-context.tsx";

interface Properties {
	readonly page: PreferencePage;
	readonly hasMail: boolean;
}

/** By which ways somebody is told of what is how grave. */
export function ChannelTable({ page, hasMail }: Properties) {
	const { t } = useReader();
	const { channels } = page.preference;
	return (
		<section aria-labelledby="channels">
			<h2 id="channels" className="plate mb-2">
				{t("contact.channels")}
			</h2>
			<div className="relative overflow-x-auto border border-line bg-panel">
				<table className="figures">
					<caption className="sr-only">{t("contact.channels")}</caption>
					<thead>
						<tr>
							<th scope="col">{t("contact.mark")}</th>
							{PERSON_CHANNELS.map((channel) => (
								<th key={channel} scope="col">
									{t(`notify.channel.${channel}`)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{MARKS.map((mark) => (
							<tr key={mark}>
								<th scope="row">
									<MarkSign mark={mark} />
								</th>
								{PERSON_CHANNELS.map((channel) => (
									<td key={channel}>
										<input
											type="checkbox"
											name="channel"
											value={`${mark}.${channel}`}
											defaultChecked={channels[mark].includes(channel)}
											aria-label={`${t(`notify.mark.${mark}`)}: ${t(`notify.channel.${channel}`)}`}
											className="size-5 accent-accent"
										/>
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</div>
			<p
				className={`mt-2 text-xs ${hasMail && page.email ? "text-muted" : "border-l-2 border-warn pl-2"}`}
			>
				{!hasMail
					? t("contact.noMail")
					: page.email
						? t("contact.address", { email: page.email })
						: t("contact.noAddress")}
			</p>
		</section>
	);
}
