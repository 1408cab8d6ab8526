import type { Finding } from './findings.ts';
import { hashCommand } from './hash.ts';
import type { CommandRecord } from './ledger-record.ts';
import type { CaseChain, Link } from './verify-case.ts';

/** Every event belongs to a recorded command of its case, every command has its events, in one piece and from index 0. */
export const verifyCommands = (
  chains: ReadonlyMap<string, CaseChain>,
  commands: readonly CommandRecord[],
): Finding[] => {
  const recorded = new Map(commands.map((command) => [command.commandId, command]));
  const used = new Set<string>();
  const findings: Finding[] = [];
  for (const { caseId, links } of chains.values()) {
    for (const [position, link] of links.entries()) {
      const { seq, commandId } = link;
      const command = recorded.get(commandId);
      used.add(commandId);
      if (!command) findings.push({ kind: 'command-missing', caseId, seq, commandId });
      else if (command.caseId !== caseId || !continues(link, links[position - 1])) {
        findings.push({ kind: 'command-broken', caseId, seq, commandId });
      } else if (isEdited(command, link)) findings.push({ kind: 'command-edited', caseId, seq, commandId });
    }
  }
  for (const { commandId, caseId } of commands) {
    if (!used.has(commandId)) findings.push({ kind: 'command-without-events', caseId, commandId });
  }
  return findings;
};

/** An event that does not fit its own hash says nothing reliable of its command. */
const isEdited = (command: CommandRecord, link: Link): boolean =>
  link.unfit === undefined &&
  (command.recordedAt !== link.recordedAt ||
    (link.commandHash !== undefined && link.commandHash !== hashCommand(command)));

const continues = (link: Link, before: Link | undefined): boolean =>
  link.commandIndex === 0 ||
  (before?.commandId === link.commandId &&
    before.commandIndex === link.commandIndex - 1 &&
    before.seq === link.seq - 1);
