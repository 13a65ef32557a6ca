import { enumOf } from "../../shared/enums.js";

export const VotingRule = enumOf("VotingRule", "How a resolution is adopted 表决规则 (Popolo: requirement).", {
  SIMPLE_MAJORITY: "More than half of the voting members present say yes 到会过半数同意.",
  TWO_THIRDS: "At least two thirds of the voting members present say yes 到会三分之二以上同意.",
  CONSENSUS: "By recorded consensus, without a vote 协商一致.",
});
export type VotingRule = keyof typeof VotingRule;

export const VoteChoice = enumOf("VoteChoice", "What an organization says 表决意见 (Popolo: option).", {
  FOR: "Yes 赞成.",
  AGAINST: "No 反对.",
  ABSTAIN: "Abstains 弃权.",
});
export type VoteChoice = keyof typeof VoteChoice;

/** Whether so many yes of so many voting members present adopt a resolution. */
export function isAdopted(rule: VotingRule, yes: number, present: number): boolean {
  switch (rule) {
    case "SIMPLE_MAJORITY":
      return yes * 2 > present;
    case "TWO_THIRDS":
      return present > 0 && yes * 3 >= present * 2;
    case "CONSENSUS":
      return false;
  }
}
