/** The refusals of chapters 3 and 4: where each stands, what helps, and who may lift it. */
export const waysOutOfChapters3And4 = `
  art11.p1/approved-projects-only: case-closed (past)
  art11.p1/approved-projects-only: filing-track (past)
  art11.p1/approved-projects-only: not-approved → approval.issue
  art11.p1/review-before-opinion: funding-arranged (past)
  art11.p1/review-before-opinion: funding-review-missing → funding.review
  art11.p1/opinion-before-budget: all-years-entered (past)
  art11.p1/opinion-before-budget: funding-not-arranged → funding.issueOpinion
  art11.p1/funds-before-procurement: case-closed (past)
  art11.p1/funds-before-procurement: first-year-not-budgeted → budget.enter
  art11.p1/funds-before-procurement: funding-not-arranged → funding.issueOpinion
  art11.p1/funds-before-procurement: not-approved → approval.issue
  art11.p1/funds-before-procurement: termination-filed (past)
  art26.p1/plan-before-payment: all-paid (past)
  art26.p1/plan-before-payment: case-closed (past)
  art26.p1/plan-before-payment: no-payment-planned → payment.plan
  art11.p1/review-once: funding-review-started (past)
  art11.p1/arranged-within-approved: arrangement-above-approved @arrangements → in words
  art11.p1/implied-opinion: arrangement-empty @arrangements
  art11.p1/implied-opinion: arrangement-not-expected @arrangements
  art11.p1/implied-opinion: arrangement-without-money @arrangements.*
  art11.p1/implied-opinion: arrangement-year-twice @arrangements.*.year
  art11.p1/implied-opinion: date-in-future @issuedOn
  art11.p1/implied-opinion: date-too-early @issuedOn
  art11.p1/implied-budget: budget-differs → in words
  art11.p1/implied-budget: date-in-future @enteredOn
  art11.p1/implied-budget: date-too-early @enteredOn
  art11.p1/implied-budget: year-already-entered @year
  art11.p1/implied-budget: year-not-arranged @year
  art11.p1/implied-plan-within-cap: plan-above-approved @packages → in words
  art11.p1/price-cap: price-above-approved @price → in words
  art26.p1/implied-payment: date-in-future @paidOn
  art26.p1/implied-payment: date-too-early @paidOn
  art26.p1/implied-payment: no-such-payment @planned
  art26.p1/implied-payment: payment-above-planned @amount → payment.plan
  art26.p1/implied-payment: payment-above-price @amount
  art11.p1/change-within-cap: change-above-approved → in words
  art11.p1/approved-change-within-cap: change-above-approved → in words
  art12.p1/demonstrated-before-bids: demonstration-adverse → procurement.recordDemonstration
  art12.p1/demonstrated-before-bids: demonstration-missing → procurement.recordDraw
  art12.p1/demonstrated-before-bids: demonstration-adverse → procurement.recordDraw
  art12.p1/published-as-demonstrated: tender-not-demonstrated @documents → in words
  art12.p1/demonstrated-before-procurement: demonstration-adverse → procurement.recordDraw
  art12.p1/demonstrated-before-procurement: demonstration-again → procurement.recordDraw
  art12.p1/modified-before-again: not-modified @documents → in words
  art12.p1/found-adverse-stays-in: tender-found-adverse @documents → in words
  art12.p1/experts-avoid: drawn-from-party @experts.*.avoidance → in words
  art12.p1/demonstrated-before-procurement: demonstration-adverse → procurement.recordDemonstration
  art12.p1/demonstrated-before-procurement: demonstration-missing → procurement.recordDemonstration
  art12.p1/demonstrated-before-procurement: demonstration-missing → procurement.recordDraw
  annex4.note1/annexes-signed: annexes-unsigned @signed → in words
  art12.p1/implied-demonstration: date-in-future @heldOn
  art12.p1/implied-demonstration: date-too-early @heldOn
  art12.p1/implied-demonstration: problems-missing @problems
  art12.p1/tender-after-demonstration: date-too-early @publishedOn
  art12.p1/award-after-demonstration: date-too-early @awardedOn
  art13.p1/contract-before-payment-plan: case-closed (past)
  art13.p1/contract-before-payment-plan: no-contract → contract.sign
  art13.p1/implied-contract: contract-number-taken @number
  art13.p1/implied-contract: date-in-future @signedOn
  art13.p1/implied-contract: date-too-early @deliverBy
  art13.p1/implied-contract: date-too-early @signedOn
  art13.p1/implied-contract: line-not-in-package @lines
  art13.p1/implied-contract: no-such-package @package
  art13.p1/implied-contract: package-not-in-this-state @package
  art13.p1/implied-contract: party-is-not-winner @party
  art13.p1/implied-contract: price-differs-from-award @price
  art13.p1/implied-award: date-in-future @awardedOn
  art13.p1/implied-award: date-too-early @awardedOn
  art13.p1/implied-award: no-such-package @package
  art13.p1/implied-award: package-not-in-this-state @package
  art13.p1/implied-award: price-above-bid @price
  art13.p1/implied-award: price-above-package @price
  art13.p1/implied-award: price-differs-from-bid @price
  art13.p1/implied-award: winner-did-not-bid @winner
  art13.p1/bids-before-award: bids-not-recorded → procurement.recordBids
  art13.p1/bids-before-award: no-procurement-plan → procurement.plan
  art13.p1/bids-before-award: not-approved → approval.issue
  art13.p1/bids-before-award: nothing-to-award (past)
  art13.p1/bids-before-award: termination-filed (past)
  art13.p1/failure-of-running: no-procurement-plan → procurement.plan
  art13.p1/failure-of-running: not-approved → approval.issue
  art13.p1/failure-of-running: nothing-to-fail (past)
  art13.p1/failure-of-running: termination-filed (past)
  art13.p1/implied-failure: no-such-package @package
  art13.p1/implied-failure: package-not-in-this-state @package
  art13.p1/award-before-contract: all-contracted (past)
  art13.p1/award-before-contract: no-procurement-plan → procurement.plan
  art13.p1/award-before-contract: not-approved → approval.issue
  art13.p1/award-before-contract: not-awarded → procurement.award
  art13.p1/award-before-contract: termination-filed (past)
  art13.p1/plan-before-publication: no-procurement-plan → procurement.plan
  art13.p1/plan-before-publication: not-approved → approval.issue
  art13.p1/plan-before-publication: nothing-to-tender (past)
  art13.p1/plan-before-publication: termination-filed (past)
  art13.p1/publication-before-bids: no-procurement-plan → procurement.plan
  art13.p1/publication-before-bids: not-approved → approval.issue
  art13.p1/publication-before-bids: nothing-to-open (past)
  art13.p1/publication-before-bids: tender-not-published → procurement.publishTender
  art13.p1/publication-before-bids: termination-filed (past)
  art13.p1/plan-before-tender: all-contracted (past)
  art13.p1/plan-before-tender: plan-in-tender (past)
  art13.p1/subject-follows-lines: lines-are-construction @packages.*.lines → in words
  art13.p1/subject-follows-lines: lines-of-package-missing @packages.*.lines
  art13.p1/subject-follows-lines: package-above-lines @packages.*.budget
  art11.p1/approved-change-within-cap: raise-not-needed @approvedCost → in words
  art11.p1/approved-change-within-cap: raise-needs-cost-review @approvedCost
  art11.p1/approved-change-within-cap: raise-too-small @approvedCost
  art11.p1/approved-change-within-cap: raise-too-large @approvedCost
  art11.p1/approved-change-within-cap: cost-review-paper-missing @costReview
  art18.p1/settled-for-work: settlement-missing @settlements
  art11.p1/arranged-covers-plan: plan-beyond-arranged @packages → in words
  art14.p1/equipment-answered: reads-like-equipment → article14Note
  art11.p1/implied-opinion: arrangement-year-past @arrangements.*.year
  art11.p1/implied-opinion: arrangement-year-far @arrangements.*.year
  art13.p1/one-bidder-explained: one-bidder-unexplained @oneBidder → procurement.fail
  art13.p1/implied-failure: date-in-future @failedOn
  art13.p1/implied-failure: date-too-early @failedOn
  art13.p1/implied-plan: date-in-future @plannedOn
  art13.p1/implied-plan: date-too-early @plannedOn
  art13.p1/implied-plan: line-in-two-packages @packages.*.lines
  art13.p1/implied-plan: main-package-missing @packages
  art13.p1/implied-plan: no-such-line @packages.*.lines
  art13.p1/implied-plan: package-twice @packages.*
  art13.p1/implied-plan: running-package-changed @packages
  art13.p1/implied-publication: date-in-future @publishedOn
  art13.p1/implied-publication: date-too-early @opensOn
  art13.p1/implied-publication: date-too-early @publishedOn
  art13.p1/implied-publication: no-such-package @package
  art13.p1/implied-publication: package-not-in-this-state @package
  art13.p1/implied-bids: bidder-twice @bids.*.firm
  art13.p1/implied-bids: date-in-future @openedOn
  art13.p1/implied-bids: date-too-early @openedOn
  art13.p1/implied-bids: no-such-package @package
  art13.p1/implied-bids: package-not-in-this-state @package
  art13.p1/implied-payment-plan: balance-not-marked @payments
  art13.p1/implied-payment-plan: date-too-early @payments.*.dueOn
  art13.p1/implied-payment-plan: no-such-contract @contract
  art13.p1/implied-payment-plan: plan-above-price @payments → in words
  art14.p1/no-own-equipment: own-equipment → initiation.prepare article14Approval
  art14.p1/request-after-submission: case-closed (past)
  art14.p1/request-after-submission: filing-track (past)
  art14.p1/request-after-submission: not-submitted → initiation.submit
  art14.p1/request-before-allocation: case-closed (past)
  art14.p1/request-before-allocation: no-open-infrastructure-request (past)
  art14.p1/request-before-allocation: termination-filed (past)
  art14.p1/implied-open-request: no-such-infrastructure-request @request
  art14.p1/implied-allocation-day: date-in-future @allocatedOn
  art14.p1/implied-allocation-day: date-too-early @allocatedOn
  art15.p1/plan-frozen: plan-frozen (past) → change.request
  art15.p1/cancellation-of-approved: cancellation-not-needed (past)
  art15.p1/cancellation-of-approved: cancellation-pending (past)
  art15.p1/cancellation-of-approved: cancellation-too-late (past)
  art15.p1/cancellation-of-approved: contract-running → termination.file
  art15.p1/cancellation-of-approved: filing-track (past)
  art15.p1/cancellation-of-approved: termination-filed (past)
  art15.p1/request-before-cancellation: case-closed (past)
  art15.p1/request-before-cancellation: no-cancellation (past)
  art15.p1/no-commitment-while-cancelling: cancellation-pending → cancellation.refuse
  art14.p1/request-of-project: nothing-prepared → initiation.prepare
  art14.p1/request-of-project: case-closed (past)
  art14.p1/request-before-allocation: case-closed (past)
  art16.p1/independent-supervision: owner-supervises @firm → in words
  art16.p1/supervision-fee: supervision-fee-missing → initiation.prepare lines
  art16.p1/appoint-once: already-completed (past)
  art16.p1/appoint-once: not-approved → approval.issue
  art16.p1/appoint-once: supervision-appointed (past)
  art16.p1/appoint-once: termination-filed (past)
  art16.p1/qualified-supervision: qualification-missing @qualificationFiles → in words
  art16.p1/independent-supervision: supervision-not-independent @firm → in words
  art16.p1/implied-appointment: date-in-future @appointedOn
  art16.p1/implied-appointment: date-too-early @appointedOn
  art16.p1/implied-appointment: not-the-contracted-supervision @firm
  art16.p1/implied-appointment: not-the-contracted-supervision @firm → termination.file
  art16.p1/implied-end-of-supervision: date-in-future @endedOn
  art16.p1/implied-end-of-supervision: date-too-early @endedOn
  art16.p1/supervision-before-its-end: no-supervision (past)
  art16.p1/succeeded-before-completion: supervision-left → supervision.appoint
  art16.p1/independent-winner: supervision-not-independent @winner → in words
  art16.p1/independent-party: supervision-not-independent @party → in words
  art16.p1/supervised-start: supervision-missing → supervision.appoint
  art3.p1.i2/start-after-contract: already-started (past)
  art3.p1.i2/start-after-contract: no-main-contract → contract.sign
  art3.p1.i2/start-after-contract: not-approved → approval.issue
  art3.p1.i2/start-after-contract: termination-filed (past)
  art3.p1.i2/implied-start: date-in-future @startedOn
  art3.p1.i2/implied-start: date-too-early @startedOn
  art3.p1.i2/progress-while-building: already-completed (past)
  art3.p1.i2/progress-while-building: not-approved → approval.issue
  art3.p1.i2/progress-while-building: not-started → implementation.start
  art3.p1.i2/progress-while-building: termination-filed (past)
  art3.p1.i2/complete-when-contracted: already-completed (past)
  art3.p1.i2/complete-when-contracted: not-approved → approval.issue
  art3.p1.i2/complete-when-contracted: not-started → implementation.start
  art3.p1.i2/complete-when-contracted: packages-without-contract → contract.sign
  art3.p1.i2/complete-when-contracted: termination-filed (past)
  art3.p1.i2/implied-completion: date-in-future @completedOn
  art3.p1.i2/implied-completion: date-too-early @completedOn
  art17.p1/change-while-building: already-completed (past)
  art17.p1/change-while-building: change-pending → change.withdraw
  art17.p1/change-while-building: no-contract → contract.sign
  art17.p1/change-while-building: not-approved → approval.issue
  art17.p1/change-while-building: termination-filed (past)
  art17.p1/letter-and-annexes: annex3-missing @annex3
  art17.p1/letter-and-annexes: annex4-missing @lines
  art17.p1/letter-and-annexes: letter-missing @letter
  art17.p1/request-before-carrying-out: planned-day-past @plannedFor
  art17.p1/no-added-items: items-added @lines.*.quantityBefore → waiver.request or data-bureau lifts it for one subject
  art17.p1/implied-change-lines: added-line-has-origin @lines.*
  art17.p1/implied-change-lines: amount-above-line @lines.*
  art17.p1/implied-change-lines: amount-beyond @lines.*.amountAfter
  art17.p1/implied-change-lines: amount-differs-from-change @lines.* → in words
  art17.p1/implied-change-lines: amount-implausible @lines.* → in words
  art17.p1/implied-change-lines: amount-without-basis @lines.* → in words
  art17.p1/implied-change-lines: amount-in-other-unit @lines.*
  art17.p1/implied-change-lines: amount-is-not-product @lines.*.amountAfter
  art17.p1/implied-change-lines: amount-is-not-product @lines.*.amountBefore
  art17.p1/implied-change-lines: line-required @lines.*
  art17.p1/implied-change-lines: line-twice @lines.*.line
  art17.p1/implied-change-lines: line-unknown @lines.*.line
  art17.p1/implied-change-lines: no-such-contract @contract
  art17.p1/implied-change-lines: nothing-changes @lines
  art17.p1/implied-change-lines: nothing-left @lines → termination.file
  art17.p1/implied-change-lines: quantity-above-line @lines.*
  art17.p1/no-added-budget: budget-added @lines → waiver.request or data-bureau lifts it for one subject
  art17.p1/one-change: changes-used-up → waiver.request or data-bureau lifts it for one subject
  art17.p1/request-before-decision: no-open-change (past)
  art17.p1/request-before-decision: termination-filed (past)
  art17.p1/implied-pending-change: no-such-change @change
  art17.p1/implied-approval-day: date-in-future @approvedOn
  art17.p1/implied-approval-day: date-too-early @approvedOn
  art17.p1/approval-before-carrying-out: change-not-approved → change.approve
  art17.p1/approval-before-carrying-out: nothing-to-carry-out (past)
  art17.p1/approval-before-carrying-out: termination-filed (past)
  art17.p1/implied-carrying-out: date-in-future @carriedOutOn
  art17.p1/implied-carrying-out: no-such-change @change
  art17.p1/carried-out-after-approval: carried-out-too-early @carriedOutOn
  art17.p1/changes-settled: change-not-carried-out → change.carryOut
  art17.p1/changes-settled: change-pending → change.withdraw
  art18.p1/major-change-while-building: already-completed (past)
  art18.p1/major-change-while-building: not-approved → approval.issue
  art18.p1/major-change-while-building: termination-filed (past)
  art18.p1/late-delivery-of-contract: already-completed (past)
  art18.p1/late-delivery-of-contract: no-contract → contract.sign
  art18.p1/late-delivery-of-contract: not-approved → approval.issue
  art18.p1/late-delivery-of-contract: termination-filed (past)
  art18.p1/implied-new-date: new-date-not-later @newDate
  art18.p1/implied-new-date: new-date-past @newDate
  art18.p1/implied-new-date: no-such-contract @contract
  art18.p1/filing-before-acknowledgement: case-closed (past)
  art18.p1/filing-before-acknowledgement: nothing-to-acknowledge (past)
  art18.p1/implied-open-filing: no-such-filing @filing
  art18.p1/termination-of-contract: already-accepted (past)
  art18.p1/termination-of-contract: filing-track (past)
  art18.p1/termination-of-contract: no-contract-to-terminate → cancellation.request
  art18.p1/termination-of-contract: not-approved → approval.issue
  art18.p1/termination-of-contract: termination-filed (past)
  art18.p1/procedure-completed: procedure-documents-missing @documents → in words
  art18.p1/implied-termination-day: date-in-future @terminatedOn
  art18.p1/implied-termination-day: date-too-early @terminatedOn
  art18.p1/termination-before-bureau: no-termination (past)
  art18.p1/termination-before-bureau: termination-acknowledged (past)
  art18.p1/termination-before-finance: no-termination (past)
  art18.p1/termination-before-finance: termination-acknowledged (past)
`;
