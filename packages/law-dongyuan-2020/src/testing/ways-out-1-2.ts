/** The refusals of chapters 1 and 2: where each stands, what helps, and who may lift it. */
export const waysOutOfChapters1And2 = `
  art2.p1.i1/small-projects-are-filed: filed-not-approved (past)
  art2.p1.i1/large-projects-apply: approved-not-filed (past)
  art2.p1.i1/acknowledged-when-complete: not-all-filed → filing.fileAcceptance
  art2.p1.i1/acknowledged-when-complete: not-all-filed → filing.filePlan
  art2.p1.i1/acknowledged-when-complete: not-all-filed → filing.fileTender
  art2.p1.i1/acknowledged-when-complete: not-all-filed → filing.fileContract
  art2.p1.i1/tender-or-why-none: tender-or-why-none @whyNone → in words
  art2.p1.i1/acknowledged-when-complete: split-undecided → splitting.decide
  art2.p1.i1/amended-is-prepared-anew: amended-amount → initiation.prepare
  art2.p1.i1/budget-from-sources: budget-not-tied @budgetAmount → in words
  art2.p1.i1/budget-from-sources: budget-unexplained @budgetAmount → in words
  art2.p1.i1/tied-before-submission: budget-not-tied → initiation.refuseEndorsement
  art2.p1.i1/tied-before-submission: budget-unexplained → initiation.refuseEndorsement
  art2.p1.i1/tied-before-filing: budget-not-tied → filing.amend
  art2.p1.i1/tied-before-filing: budget-unexplained → filing.amend
  art2.p1.i1/amended-from-sources: budget-not-tied @budgetAmount → in words
  art2.p1.i1/amended-from-sources: budget-unexplained @budgetAmount → in words
  art10.p1.i1/exception-only-in-principle: exception-without-amount @amount
  art10.p1.i1/exception-for-what-was-asked: waiver-outgrown @request → waiver.refuse
  art10.p1.i1/annual-list: exception-outgrown → waiver.request annualLine
  art10.p1.i1/design-firm: exception-outgrown → waiver.request designFirm
  art10.p1.i3/only-what-was-returned: changed-beyond @changedBeyond → in words
  art10.p1.i3/against-experts-explained: against-experts-unexplained @againstExperts → in words
  art2.p1.i1/siblings-wait: sibling-undecided → in words
  art2.p1.i1/siblings-are-merged: sibling-split → initiation.abandon
  art10.p1.i1/annual-list: annual-line-reported-late → waiver.request annualLine or data-bureau lifts it
  art10.p1.i1/annual-list: annual-line-not-reported → waiver.request annualLine or data-bureau lifts it
  art10.p1.i1/annual-list: annual-line-used → waiver.request annualLine or data-bureau lifts it
  art10.p1.i3/convened-after-intake: no-group @experts
  art2.p1.i1/plan-once: already-filed (past)
  art2.p1.i1/tender-once: already-filed (past)
  art2.p1.i1/contract-once: already-filed (past)
  art2.p1.i1/acceptance-once: already-filed (past)
  art2.p1.i1/contract-below-threshold: contract-at-threshold @price → filing.amend
  art2.p1.i1/interface-reserved-draft: interface-not-reserved @reservedInterface → reservedInterface
  art2.p1.i1/interface-reserved: interface-not-reserved @reservedInterface → reservedInterface
  art2.p1.i1/interface-stated: interface-not-stated @interfaceReserved → in words
  art2.p1.i1/split-stops-filing: split-decided → initiation.prepare
  art2.p1.i1/split-is-merged: split-decided @budgetAmount → initiation.prepare
  art2.p1.i1/split-is-amended-upwards: split-decided @budgetAmount → initiation.prepare
  art2.p1.i1/implied-amendment: amount-unchanged @budgetAmount
  art2.p1.i1/implied-amendment: budget-above-total @budgetAmount
  art2.p1.i1/implied-amendment: nothing-prepared → initiation.prepare
  art2.p1.i1/implied-tender-day: date-in-future @publishedOn
  art2.p1.i1/implied-contract-day: date-in-future @signedOn
  art2.p1.i1/implied-contract-day: date-too-early @signedOn
  art2.p1.i1/implied-acceptance-day: date-in-future @acceptedOn
  art2.p1.i1/implied-acceptance-day: date-too-early @acceptedOn
  art2.p1.i1/flagging: approved-not-filed (past)
  art2.p1.i1/flagging: flag-open → splitting.decide
  art2.p1.i1/flagging: not-a-sibling @projects → in words
  art2.p1.i1/flagging: nothing-filed → filing.filePlan
  art2.p1.i1/explaining: no-open-flag (past)
  art2.p1.i1/explaining: no-such-flag @flag
  art2.p1.i1/deciding: no-open-flag (past)
  art2.p1.i1/deciding: no-such-flag @flag
  art2.p1.i2/sub-kind-of-kind: sub-kind-mismatch @lines.*.subKind
  art2.p1.i2/sub-kind-of-kind: sub-kind-mismatch @mainSubKind
  art3.p1/in-person: not-by-delegation → in words
  art3.p1/nobody-judges-own-work: handled-it-oneself → in words
  art3.p1.i2/handed-over-by-name: nothing-to-hand-over → initiation.prepare
  art3.p1.i2/handed-over-by-name: successor-elsewhere @to → in words
  art3.p1.i2/handed-over-by-name: handler-already @to → in words
  art3.p1.i3/approved-projects-only: not-approved → approval.issue
  art4.p1/not-classified: classified @classified → in words
  art5.p1/closed-case: case-closed (past)
  art6.p1/endorsed-before-submission: new-version-needed → initiation.prepare
  art6.p1/endorsed-before-submission: not-endorsed → initiation.endorse
  art6.p1/endorsed-before-submission: not-endorsed-by-department → initiation.endorseByDepartment
  art6.p1/endorsed-before-submission: nothing-prepared → initiation.prepare
  art6.p1/endorsed-before-submission: sent-back → initiation.prepare
  art6.p1/implied-other-than-clerk: preparer-endorses → in words
  art6.p1/unit-signs: already-endorsed (past)
  art6.p1/unit-signs: nothing-prepared → initiation.prepare
  art6.p1/unit-signs: sent-back → initiation.prepare
  art6.p1/unit-sends-back: already-submitted (past)
  art6.p1/unit-sends-back: nothing-prepared → initiation.prepare
  art6.p1/unit-sends-back: plan-filed (past)
  art6.p1/unit-sends-back: sent-back → initiation.prepare
  art6.p1/implied-signing-day: date-in-future @signedOn
  art6.p1/implied-signing-day: date-too-early @signedOn
  art6.p1/department-signs: already-endorsed (past)
  art6.p1/department-signs: no-department (past)
  art6.p1/department-signs: not-endorsed → initiation.endorse
  art6.p1/department-signs: nothing-prepared → initiation.prepare
  art6.p1/department-signs: plan-filed (past)
  art6.p1/department-signs: sent-back → initiation.prepare
  art6.p1/department-sends-back: already-submitted (past)
  art6.p1/department-sends-back: no-department (past)
  art6.p1/department-sends-back: not-endorsed → initiation.endorse
  art6.p1/department-sends-back: plan-filed (past)
  art6.p1/department-sends-back: sent-back → initiation.prepare
  art6.p1/implied-department-signing-day: date-in-future @signedOn
  art6.p1/implied-department-signing-day: date-too-early @signedOn
  art2.p1.i1/endorsed-before-filing: nothing-prepared → initiation.prepare
  art2.p1.i1/endorsed-before-filing: sent-back → initiation.prepare
  art10.p1.i1/design-firm: design-firm-unqualified → waiver.request designFirm or data-bureau lifts it
  art10.p1.i1/design-firm: design-firm-is-no-third-party → waiver.request designFirm or data-bureau lifts it
  art10.p1.i3/leader-ends-the-project: leader-decides @outcome → in words
  art10.p2/qualified-reviewer: reviewer-unqualified @reviewer.evidence → in words
  art10.p2/own-project-verdict: reviewer-says-no @outcome → review.openRound
  art2.p1.i1/deciding: unit-unheard @split → splitting.explain
  art10.p1.i3/reuse-assessed: reuse-not-assessed @reuseAssessment → in words
  art8.p1/level-draft: level-missing @mlpsLevel → mlpsLevel
  art8.p1/level: level-missing @mlpsLevel → mlpsLevel
  art8.p1/fee-or-list-draft: level-without-fee @lines → mlpsCoveredBy
  art8.p1/fee-or-list: level-without-fee @lines → mlpsCoveredBy
  art8.p1/list-of-approved: covering-project-unfit @mlpsCoveredBy → mlpsCoveredBy
  art8.p1/list-of-approved-draft: covering-project-unfit @mlpsCoveredBy → mlpsCoveredBy
  art9.p1/interface-line-draft: no-interface-line @lines → lines
  art9.p1/interface-line: no-interface-line @lines → lines
  art9.p1/data-items-draft: no-data-items @dataItems → dataItems
  art9.p1/data-items: no-data-items @dataItems → dataItems
  annex2.note2/legal-basis-draft: no-legal-basis @dataItems.*.legalBasis → dataItems
  annex2.note2/legal-basis: no-legal-basis @dataItems.*.legalBasis → dataItems
  art10.p1.i1/annual-list: annual-line-of-another → waiver.request annualLine or data-bureau lifts it
  art10.p1.i1/annual-list: annual-line-of-another-year → waiver.request annualLine or data-bureau lifts it
  art10.p1.i1/annual-list: annual-line-unknown → waiver.request annualLine or data-bureau lifts it
  art10.p1.i1/annual-list: not-in-annual-list → waiver.request annualLine or data-bureau lifts it
  art10.p1.i1/design-firm: no-design-firm → waiver.request designFirm or data-bureau lifts it
  art10.p1.i1/designer-does-not-bid: designer-bids @bids.*.firm → in words
  art10.p1.i1/designer-does-not-win: designer-bids @winner → in words
  art10.p1.i1/designer-does-not-contract: designer-bids @party → in words
  art10.p1.i1/exception-only-in-principle: exception-for-another @subject → in words
  art10.p1.i1/exception-only-in-principle: not-in-principle @provision
  art10.p1.i1/exception-only-in-principle: waiver-granted @provision
  art10.p1.i1/exception-only-in-principle: waiver-pending @provision
  art10.p1.i1/exception-decided-once: no-pending-waiver (past)
  art10.p1.i1/exception-decided-once: no-such-waiver @request
  art10.p1.i1/list-reported-once: list-adopted (past)
  art10.p1.i1/list-reported-once: list-line-twice @lines.*.name
  art10.p1.i1/list-reported-once: list-of-past-year @year
  art10.p1.i1/list-reported-once: list-reported (past)
  art10.p1.i1/list-reported-once: list-year-changed @year
  art10.p1.i1/list-decided-while-reported: list-adopted (past)
  art10.p1.i1/list-decided-while-reported: list-not-reported → annualList.report
  art10.p1.i2/prepared-by-the-unit: approved (past)
  art10.p1.i2/prepared-by-the-unit: awaiting-endorsement → initiation.refuseEndorsement
  art10.p1.i2/prepared-by-the-unit: plan-filed → filing.amend
  art10.p1.i2/prepared-by-the-unit: with-the-bureau → initiation.withdraw
  art10.p1.i2/complete-draft: document-missing @annex1 → annex1
  art10.p1.i2/complete-draft: document-missing @annex2 → annex2
  art10.p1.i2/complete-draft: document-missing @necessity → necessity
  art10.p1.i2/complete-draft: document-missing @projectPlan → projectPlan
  art10.p1.i2/complete: document-missing @annex1 → annex1
  art10.p1.i2/complete: document-missing @annex2 → annex2
  art10.p1.i2/complete: document-missing @necessity → necessity
  art10.p1.i2/complete: document-missing @projectPlan → projectPlan
  art10.p1.i2/submitted-once: already-submitted (past)
  art10.p1.i2/submitted-once: approved (past)
  art10.p1.i2/withdrawn-while-there: approved (past)
  art10.p1.i2/withdrawn-while-there: not-submitted (past)
  art10.p1.i2/abandoned-before-approval: approved (past)
  art10.p1.i2/abandoned-before-approval: nothing-prepared → in words
  art10.p1.i2/implied-amounts: budget-above-total @budgetAmount
  art10.p1.i2/implied-amounts: line-amount-beyond @lines.*.amount
  art10.p1.i2/implied-amounts: line-amount-wrong @lines.*.amount
  art10.p1.i2/implied-amounts: lines-differ-from-total @totalInvestment
  art10.p1.i2/implied-annexes: annex-disagrees @annex1.plannedEnd → in words
  art10.p1.i2/implied-annexes: annex-disagrees @annex2.applicationDevelopment → in words
  art10.p1.i2/implied-annexes: annex-disagrees @annex2.expectedAcceptance → in words
  art10.p1.i3/intake-while-submitted: already-accepted (past)
  art10.p1.i3/intake-while-submitted: not-submitted → initiation.submit
  art10.p1.i3/convened-after-intake: nobody-named @experts
  art10.p1.i3/convened-after-intake: nobody-named @reviewer
  art10.p1.i3/convened-after-intake: not-accepted → intake.accept
  art10.p1.i3/convened-after-intake: designer-is-reviewer @reviewer → in words
  art10.p1.i3/convened-after-intake: owner-is-reviewer @reviewer → in words
  art10.p1.i3/convened-after-intake: review-concluded (past)
  art10.p1.i3/convened-after-intake: review-postponed → review.resume
  art10.p1.i3/convened-after-intake: round-under-way (past)
  art10.p1.i3/approved-after-review: approved (past)
  art10.p1.i3/approved-after-review: not-passed → review.issueOpinion
  art10.p1.i3/approved-after-review: revision-unconfirmed → review.confirmAnswers
  art10.p1.i3/remarks-answered: all-answered (past)
  art10.p1.i3/remarks-answered: answered-twice @answers.*.remark
  art10.p1.i3/remarks-answered: no-such-remark @answers.*.remark
  art10.p1.i3/remarks-answered: not-in-revision (past)
  art10.p1.i3/confirmed-when-answered: answers-missing → review.answerRemarks
  art10.p1.i3/confirmed-when-answered: not-in-revision (past)
  art10.p1.i3/rejected-answers: no-such-remark @remarks
  art10.p1.i3/rejected-answers: not-in-revision (past)
  art10.p1.i3/rejected-answers: nothing-answered → review.answerRemarks
  art10.p1.i3/implied-approval-day: date-in-future @issuedOn
  art10.p1.i3/implied-approval-day: date-too-early @issuedOn
  art10.p1.i3/resumed-when-postponed: not-postponed (past)
  art10.p1.i3/another-round: nothing-judged → review.judge
  art10.p1.i3/another-round: expert-excluded @experts → in words
  art10.p1.i3/another-round: expert-of-party @experts → in words
  art10.p1.i3/another-round: expert-twice @experts
  art10.p1.i3/another-round: review-concluded (past)
  art10.p1.i3/another-round: review-not-convened → review.convene
  art10.p1.i3/another-round: review-postponed → review.resume
  art10.p1.i3/implied-remark-lines: no-such-line @remarks.*.line
  art3.p1.i1/reissued-after-correction: report-as-registered (past)
  art3.p1.i1/reissued-after-correction: date-too-early @issuedOn
  art3.p1.i1/reissued-after-correction: date-in-future @issuedOn
  art6.p1/sealed-before-submission: not-sealed @sealed → in words
  art10.p1.i3/cost-signed: cost-unsigned @signed → in words
  art10.p1.i3/opinion-when-complete: cost-unsigned → review.recordCost
  art10.p1.i3/cost-during-review: cost-recorded (past)
  art10.p1.i3/cost-during-review: review-concluded (past)
  art10.p1.i3/cost-during-review: review-not-convened → review.convene
  art10.p1.i3/every-line-reviewed: approved-differs @lines.*.approved
  art10.p1.i3/every-line-reviewed: declared-differs @lines.*.declared
  art10.p1.i3/every-line-reviewed: line-not-reviewed @lines
  art10.p1.i3/every-line-reviewed: line-reviewed-twice @lines.*.line
  art10.p1.i3/every-line-reviewed: no-such-line @lines.*.line
  art10.p1.i3/every-line-reviewed: reason-without-reduction @lines.*.reasonCode
  art10.p1.i3/every-line-reviewed: reduced-above-declared @lines.*.reduced
  art10.p1.i3/every-line-reviewed: reduction-without-reason @lines.*.reasonCode
  art10.p1.i3/judged-after-disclosure: avoidance-undecided → review.decideAvoidance
  art10.p1.i3/judged-after-disclosure: judged (past)
  art10.p1.i3/judged-after-disclosure: not-disclosed → review.discloseAvoidance
  art10.p1.i3/judged-after-disclosure: review-concluded (past)
  art10.p1.i3/judged-after-disclosure: review-not-convened → review.convene
  art10.p1.i3/judged-after-disclosure: review-postponed → review.resume
  art10.p1.i3/opinion-when-complete: cost-missing → review.recordCost
  art10.p1.i3/opinion-when-complete: judgements-missing → review.judge
  art10.p1.i3/opinion-when-complete: no-judgement → review.judge
  art10.p1.i3/opinion-when-complete: review-concluded (past)
  art10.p1.i3/opinion-when-complete: review-not-convened → review.convene
  art10.p1.i3/implied-draw: draw-count @experts
  art10.p1.i3/implied-draw: draw-not-genuine @experts → in words
  art10.p1.i3/implied-draw: draw-outdated @experts → in words
  art10.p1.i3/implied-draw: not-drawn @experts → in words
  art10.p1.i3/implied-targets: no-such-target @items.*.target
  art10.p1.i3/implied-experts: expert-of-party @experts → in words
  art10.p1.i3/implied-experts: expert-twice @experts
  art10.p1.i3/implied-experts: expert-excluded @experts → in words
  art10.p1.i3/avoidance-disclosed: disclosed (past)
  art10.p1.i3/avoidance-disclosed: nobody-to-disclose (past)
  art10.p1.i3/avoidance-disclosed: review-concluded (past)
  art10.p1.i3/avoidance-disclosed: review-not-convened → review.convene
  art10.p1.i3/avoidance-decided: expert-of-party @substitute → in words
  art10.p1.i3/avoidance-decided: expert-twice @substitute
  art10.p1.i3/avoidance-decided: no-such-disclosure @expert
  art10.p1.i3/avoidance-decided: nobody-to-avoid (past)
  art10.p1.i3/avoidance-decided: substitute-missing @substitute
  art10.p1.i3/avoidance-decided: expert-excluded @substitute → in words
  art10.p1.i3/avoidance-decided: expert-left @substitute → in words
  art10.p1.i3/avoidance-decided: not-from-draw @substitute → in words
  art10.p1.i3/expert-replaced: already-judged @expert
  art10.p1.i3/expert-replaced: avoidance-undecided → review.decideAvoidance
  art10.p1.i3/expert-replaced: everybody-judged (past)
  art10.p1.i3/expert-replaced: expert-excluded @substitute → in words
  art10.p1.i3/expert-replaced: expert-left @substitute → in words
  art10.p1.i3/expert-replaced: expert-of-party @substitute → in words
  art10.p1.i3/expert-replaced: expert-twice @substitute
  art10.p1.i3/expert-replaced: nobody-to-replace (past)
  art10.p1.i3/expert-replaced: not-from-draw @substitute → in words
  art10.p1.i3/expert-replaced: not-of-the-round @expert
  art10.p1.i3/expert-replaced: relation-undecided @expert → review.decideAvoidance
  art10.p1.i3/expert-replaced: review-concluded (past)
  art10.p1.i3/expert-replaced: review-not-convened → review.convene
  art10.p1.i3/expert-replaced: review-postponed → review.resume
  art10.p1.i3/outcome-fits-review: discretion
  art10.p1.i3/outcome-fits-review: merged-into-nothing @mergedInto
  art10.p1.i3/outcome-fits-review: merged-into-unknown @mergedInto → in words
  art10.p1.i3/outcome-fits-review: nothing-approved @outcome
  art10.p1.i3/outcome-fits-review: postponed-into-past @postponedUntil
  art10.p1.i3/outcome-fits-review: remarks-need-answers @outcome → in words
  art10.p1.i3/implied-opinion-day: date-in-future @issuedOn
  art10.p1.i3/implied-opinion-day: date-too-early @issuedOn
  art10.p2/reviewer-replaced: bureau-is-reviewer @reviewer → in words
  art10.p2/reviewer-replaced: designer-is-reviewer @reviewer → in words
  art10.p2/reviewer-replaced: owner-is-reviewer @reviewer → in words
  art10.p2/reviewer-replaced: same-reviewer @reviewer → in words
  art10.p2/reviewer-replaced: reviewer-left @reviewer → in words
  art10.p2/reviewer-replaced: no-reviewer (past)
  art10.p2/reviewer-replaced: reviewer-done (past)
  art10.p2/reviewer-replaced: review-concluded (past)
  art10.p2/reviewer-replaced: review-not-convened → review.convene
  art10.p2/reviewer-replaced: review-postponed → review.resume
  art10.p1.i3/convened-after-intake: bureau-is-reviewer @reviewer → in words
  art10.p2/own-project-by-reviewer: own-project-needs-reviewer @mode → in words
  art10.p2/own-project-cost-by-reviewer: own-project-cost → in words
`;
