import type { AnnualListFacts } from './cases/annual-list.ts';
import type { RegulationFacts } from './cases/regulation.ts';
import type {
  ActionId,
  ActionStage,
  AnnualListActionId,
  CaseKind,
  DraftOfPaper,
  FormLayout,
  Inputs,
  PaperKind,
  PartOfCase,
  RegulationActionId,
  Room,
} from './acts/index.ts';
import type { ProjectFacts } from './facts/index.ts';
import type { Organ, OrganisationRole, Post } from './law/organs.ts';
import type { Surroundings } from './law/surroundings.ts';

export type AnyFacts = ProjectFacts | AnnualListFacts | RegulationFacts;

declare module '@zhengxiang/core' {
  interface ActKinds {
    readonly caseKind: CaseKind;
    readonly actionStage: ActionStage;
    readonly room: Room;
    readonly partOfCase: PartOfCase;
    readonly paperKind: PaperKind;
    readonly draftOfPaper: DraftOfPaper;
    readonly formLayout: FormLayout;
  }

  interface Vocabulary {
    readonly actionId: ActionId;
    readonly inputs: Inputs;
    readonly factsOfActs: {
      readonly [A in ActionId]: A extends AnnualListActionId
        ? AnnualListFacts
        : A extends RegulationActionId
          ? RegulationFacts
          : ProjectFacts;
    };
    readonly anyFacts: AnyFacts;
    readonly mainFacts: ProjectFacts;
    readonly organ: Organ;
    readonly post: Post;
    readonly organisationRole: OrganisationRole;
    readonly surroundings: Surroundings;
  }
}
