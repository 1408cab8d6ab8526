/** The refusals of chapters 5 to 7: where each stands, what helps, and who may lift it. */
export const waysOutOfChapters5To7 = `
  art19.p1/after-completion: already-accepted (past)
  art19.p1/after-completion: already-applied (past)
  art19.p1/after-completion: filing-track (past)
  art19.p1/after-completion: not-completed → implementation.complete
  art19.p1/after-completion: preliminary-passed (past)
  art19.p1/after-completion: termination-filed (past)
  art19.p1/contractor-takes-part: party-absent @participants
  art19.p1/supervision-takes-part: party-absent @participants
  art19.p1/against-all-bases: bases-missing @against
  art19.p1/implied-day: date-in-future @heldOn
  art19.p1/implied-day: date-too-early @heldOn
  art19.p1/implied-lines: line-twice @lines.*.line
  art19.p1/implied-lines: no-such-line @lines.*.line
  art19.p1/implied-lines: shortfall-unexplained @lines.*.note
  art20.p1/after-preliminary: already-accepted (past)
  art20.p1/after-preliminary: already-applied (past)
  art20.p1/after-preliminary: not-completed → implementation.complete
  art20.p1/after-preliminary: preliminary-before-failure → acceptance.preliminary
  art20.p1/after-preliminary: preliminary-failed → acceptance.preliminary
  art20.p1/after-preliminary: preliminary-missing → acceptance.preliminary
  art20.p1/material-provided: material-missing @material
  art20.p1/material-provided: material-missing @preliminaryMaterial
  art20.p1/return-before-panel: already-accepted (past)
  art20.p1/return-before-panel: not-applied → acceptance.apply
  art20.p1/return-before-panel: panel-at-work (past)
  art20.p2/supervision-report: supervision-report-missing @supervisionReport → waiver.request or data-bureau lifts it
  art20.p2/supervision-qualification: supervision-qualification-missing @supervisionQualification → waiver.request or data-bureau lifts it
  art20.p3/self-evaluation: self-evaluation-missing @annex5 → in words
  art21.p1/confirmation-with-application: confirmation-missing → sharing.confirm
  art21.p1/confirm-when-built: already-accepted (past)
  art21.p1/confirm-when-built: already-confirmed (past)
  art21.p1/confirm-when-built: no-software (past)
  art21.p1/confirm-when-built: not-completed → implementation.complete
  art21.p1/confirmed-before-countersigned: already-countersigned (past)
  art21.p1/confirmed-before-countersigned: confirmation-missing → sharing.confirm
  art21.p1/confirmed-before-countersigned: no-software (past)
  art21.p1/confirmed-before-countersigned: not-completed → implementation.complete
  art21.p1/implied-tables: no-such-item @tables.*.item
  art21.p1/implied-tables: way-not-ticked @tables.*.way
  art21.p1/implied-confirmation-day: date-in-future @signedOn
  art21.p1/implied-confirmation-day: date-too-early @signedOn
  art21.p1/implied-countersign-day: date-in-future @signedOn
  art21.p1/implied-countersign-day: date-too-early @signedOn
  art21.p1/differences-answered: differences-unexplained @note
  art21.p1/countersigned-before-accepted: not-countersigned @conclusion → sharing.countersign
  art22.p1/finance-sits-itself: not-of-finance @financeMembers → in words
  art27.p1/answer-what-is-asked: no-audit-request-of-you (past)
  art27.p1/answer-what-is-asked: audit-asked-another @request → in words
  art27.p1/implied-auditee: no-department-to-ask @asked → in words
  art22.p1/panel-after-application: already-accepted (past)
  art22.p1/panel-after-application: not-applied → acceptance.apply
  art22.p1/panel-after-application: not-completed → implementation.complete
  art22.p1/panel-after-application: panel-complete (past)
  art22.p1/panel-after-application: panel-convened (past)
  art22.p1/implied-members: member-interested @experts
  art22.p1/implied-members: member-interested @otherMembers
  art22.p1/implied-members: member-twice @otherMembers
  art22.p1/implied-members: not-of-the-bureau @bureauMembers
  art22.p1/implied-members: of-the-bureau @financeMembers
  art22.p1/implied-members: speaker-dropped @bureauMembers
  art22.p1/implied-members: speaker-dropped @experts
  art22.p1/implied-members: speaker-dropped @financeMembers
  art22.p1/implied-members: speaker-dropped @otherMembers
  art22.p1/panel-composition: side-missing @bureauMembers
  art22.p1/panel-composition: side-missing @experts
  art22.p1/panel-composition: side-missing @financeMembers
  art22.p1/implied-on-site-day: date-too-early @onSiteOn
  art22.p1/opinion-on-site: already-accepted (past)
  art22.p1/opinion-on-site: no-panel → acceptance.convenePanel
  art22.p1/opinion-on-site: not-on-site-yet → in words
  art22.p1/opinion-on-site: opinion-given (past)
  art22.p1/opinion-on-site: panel-complete (past)
  art22.p1/implied-opinion: date-in-future @signedOn
  art22.p1/implied-opinion: date-too-early @signedOn
  art22.p1/implied-opinion: problems-missing @problems
  art23.p1/order-before-report: already-accepted (past)
  art23.p1/order-before-report: no-panel → acceptance.convenePanel
  art23.p1/order-before-report: reinspection-pending → acceptance.reinspect
  art23.p1/implied-due-day: due-day-past @dueOn
  art23.p1/report-what-was-ordered: no-panel → acceptance.convenePanel
  art23.p1/report-what-was-ordered: nothing-ordered (past)
  art23.p1/report-what-was-ordered: rectification-reported (past)
  art23.p1/reinspect-what-was-reported: no-panel → acceptance.convenePanel
  art23.p1/reinspect-what-was-reported: not-reported → acceptance.reportRectified
  art23.p1/reinspect-what-was-reported: nothing-reported (past)
  art23.p1/report-every-item: items-uncovered @items
  art23.p1/report-every-item: no-such-rectification-item @items.*.item
  art23.p1/report-every-item: rectification-item-twice @items.*.item
  art23.p1/reinspect-every-item: items-uncovered @items
  art23.p1/reinspect-every-item: no-such-rectification-item @items.*.item
  art23.p1/implied-reinspection-day: date-in-future @reinspectedOn
  art23.p1/implied-reinspection-day: date-too-early @reinspectedOn
  art23.p1/report-after-opinions: already-accepted (past)
  art23.p1/report-after-opinions: no-panel → acceptance.convenePanel
  art23.p1/report-after-opinions: opinions-missing → acceptance.giveOpinion
  art23.p1/report-after-opinions: rectification-not-ordered → acceptance.orderRectification
  art23.p1/report-after-opinions: rectification-running → acceptance.reinspect
  art23.p1/report-after-opinions: rectification-running → acceptance.reportRectified
  art21.p1/differences-answered: missing-is-the-leaders @note → in words
  art23.p1/open-vote-explained: open-vote-unexplained @againstPanel → in words
  art23.p1/report-follows-opinion: majority-against @conclusion
  art23.p1/report-follows-opinion: majority-in-favour @conclusion
  art23.p1/report-follows-opinion: rectification-running @conclusion → acceptance.reportRectified
  art23.p1/implied-report-day: date-in-future @issuedOn
  art23.p1/implied-report-day: date-too-early @issuedOn
  art21.p1/tables-of-what-is-shared: tables-missing @tables
  art27.p1/material-provided: no-material @files → in words
  art24.p1/nothing-after-failure: failed-no-payment @planned → acceptance.apply
  art24.p1/nothing-after-failure: failed-no-payment @planned → acceptance.issueReport
  art22.p1/implied-members: member-interested @bureauMembers
  art25.p1/evaluate-what-is-in-use: not-approved-yet → approval.issue
  art24.p1/use-after-acceptance: failed-no-use → acceptance.issueReport
  art24.p1/use-after-acceptance: in-use-already (past)
  art24.p1/use-after-acceptance: not-accepted-no-use → acceptance.issueReport
  art24.p1/use-after-acceptance: not-approved → approval.issue
  art24.p1/implied-use-day: date-in-future @inUseOn
  art24.p1/implied-use-day: date-too-early @inUseOn
  art24.p1/balance-after-acceptance: failed-no-balance @planned → acceptance.issueReport
  art24.p1/balance-after-acceptance: not-accepted-no-balance → acceptance.issueReport
  art24.p1/balance-after-acceptance: not-accepted-no-balance @planned → acceptance.issueReport
  art24.p1/release-after-acceptance: failed-no-balance → acceptance.issueReport
  art24.p1/release-after-acceptance: no-balance-left (past)
  art24.p1/release-after-acceptance: not-accepted-no-balance → acceptance.issueReport
  art24.p1/release-after-acceptance: not-approved → approval.issue
  art24.p1/nothing-after-failure: failed-no-payment → acceptance.apply
  art24.p1/nothing-after-failure: failed-no-payment → acceptance.issueReport
  art24.p1/agreed-within-price: agreed-above-price @balance
  art24.p1/agreed-within-price: advance-above-price @advance
  art24.p1/registered-not-lowered: agreed-above-price @balance
  art24.p1/registered-not-lowered: advance-above-price @advance
  art24.p1/registered-not-lowered: agreed-lowered @balance → in words
  art24.p1/registered-not-lowered: agreed-lowered @balanceAgreed → in words
  art24.p1/registered-not-lowered: no-such-contract @contract
  art24.p1/registered-before-acceptance: balance-free (past)
  art24.p1/registered-before-acceptance: case-closed (past)
  art24.p1/registered-before-acceptance: filing-track (past)
  art24.p1/registered-before-acceptance: not-approved → approval.issue
  art24.p1/registered-before-acceptance: no-contract → contract.sign
  art24.p1/stated-before-payment: balance-unstated → balance.register
  art24.p1/stated-before-payment: balance-unstated @planned → balance.register
  art24.p1/plan-keeps-balance: balance-lowered @payments → in words
  art24.p1/plan-keeps-balance: no-balance-planned @payments → in words
  art24.p1/plan-keeps-balance: plan-below-price @payments → in words
  art24.p1/last-payment-is-balance: balance-not-kept @amount → acceptance.issueReport
  art24.p1/last-payment-is-balance: nothing-kept-back @amount → acceptance.issueReport
  art24.p1/implied-release: contract-paid @contract
  art24.p1/implied-release: no-such-contract @contract
  art24.p1/implied-release: release-requested @contract
  art25.p1/evaluate-what-is-in-use: filing-track (past)
  art25.p1/evaluate-what-is-in-use: not-in-use → delivery.putIntoUse
  art25.p1/implied-evaluation-day: date-in-future @evaluatedOn
  art25.p1/implied-evaluation-day: date-too-early @evaluatedOn
  art25.p2/implied-provision: no-such-provision @provision
  art25.p2/implied-provision: nothing-yet → initiation.prepare
  art25.p2/criticise-serious-violation: already-criticised @violation
  art25.p2/criticise-serious-violation: no-such-violation @violation
  art25.p2/criticise-serious-violation: not-serious @violation
  art25.p2/criticise-serious-violation: nothing-to-criticise (past)
  art25.p2/report-to-all-four: recipients-missing @recipients
  art25.p2/implied-criticism-day: date-in-future @issuedOn
  art25.p2/implied-criticism-day: date-too-early @issuedOn
  art25.p2/resolve-open-violation: criticism-outstanding @violation → criticism.issue
  art25.p2/resolve-open-violation: no-open-violation (past)
  art25.p2/resolve-open-violation: no-such-violation @violation
  art25.p2/resolve-open-violation: violation-resolved @violation
  art25.p2/unqualified-after-criticism: rating-fixed @rating
  art3.p1.i3/rate-what-is-in-use: not-in-use → delivery.putIntoUse
  art3.p1.i3/implied-rating-day: date-in-future @ratedOn
  art3.p1.i3/implied-rating-day: date-too-early @ratedOn
  art27.p1/at-any-time: nothing-yet → initiation.prepare
  art27.p1/implied-due-day: due-day-past @dueOn
  art27.p1/answer-what-is-asked: audit-answered @request
  art27.p1/answer-what-is-asked: no-audit-request (past)
  art27.p1/answer-what-is-asked: no-such-audit-request @request
  art27.p1/close-what-is-answered: audit-closed @request
  art27.p1/close-what-is-answered: audit-unanswered @request
  art27.p1/close-what-is-answered: awaiting-audit-answer → audit.answer
  art27.p1/close-what-is-answered: no-open-audit (past)
  art27.p1/close-what-is-answered: no-such-audit-request @request
  art28.p1/at-any-time: nothing-yet → initiation.prepare
  art28.p1/implied-violation: no-such-violation @violation
  art28.p1/implied-decision-day: date-in-future @decidedOn
  art30.p1/implied-place: no-such-place @place
  art30.p1/answer-what-is-asked: no-open-question (past)
  art30.p1/answer-what-is-asked: no-such-question @question
  art30.p1/answer-what-is-asked: question-answered @question
  art30.p1/implied-answer-day: date-in-future @answeredOn
  art30.p1/implied-answer-day: date-too-early @answeredOn
  art30.p1/implied-reading: no-such-reading @reading
  art3.p1.i1/implied-publication-day: date-in-future @publishedOn
  art31.p1/implied-extension: ends-before-it-begins @until
  art31.p1/extension-corrected: no-extension (past)
  art31.p1/extension-corrected: no-such-extension @registered
  art31.p1/extension-corrected: extension-recorded @documentNumber
  art31.p1/extension-corrected: ends-before-it-begins @until
  art31.p1/implied-extension: extension-recorded @documentNumber
  art26.p1/voucher-once: voucher-twice @voucher → in words
  art26.p1/reversal-once: voucher-twice @voucher → in words
  art26.p1/something-paid: nothing-paid (past)
  art26.p1/something-paid: no-such-payment @payment
  art26.p1/something-paid: more-than-paid @amount
  art26.p1/something-paid: date-in-future @reversedOn
  art26.p1/something-paid: date-too-early @reversedOn
  art26.p1/budget-moved: nothing-budgeted (past)
  art26.p1/budget-moved: moves-nowhere @moves.*.toYear
  art26.p1/budget-moved: carried-back @moves.*.toYear
  art26.p1/budget-moved: more-than-budgeted @moves
  art26.p1/budget-moved: below-paid @moves
`;
