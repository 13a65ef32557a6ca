import { Resolver } from "type-graphql";
import { Act, type Acting } from "../../acting/index.js";
import type { JsonText } from "../../reading/index.js";
import { CaseRecord } from "./case-record.entity.js";
import {
  closeStation,
  closeStudio,
  establishStation,
  foundStudio,
  recordCase,
  reverseCase,
  updateStation,
  updateStudio,
} from "./station.acts.js";
import { Station } from "./station.entity.js";
import {
  EstablishStation,
  FoundStudio,
  OfCase,
  OfStation,
  OfStudio,
  RecordCase,
  UpdateStation,
  UpdateStudio,
} from "./station-acts.inputs.js";
import { Studio } from "./studio.entity.js";

const station = { station: () => Station };
const studio = { studio: () => Studio };
const caseRecord = { caseRecord: () => CaseRecord };

/** What can be done about stations, studios and their cases: a permission and one call each. */
@Resolver()
export class StationActsResolver {
  @Act({
    permission: "station.run",
    input: EstablishStation,
    answers: station,
    description: "Opens a service station 设立服务站.",
  })
  establishStation(input: EstablishStation, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => establishStation(unit, input));
  }

  @Act({
    permission: "station.run",
    input: UpdateStation,
    answers: station,
    description: "Tells a station anew 修改服务站: its lists are replaced where they are given.",
  })
  updateStation(input: UpdateStation, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => updateStation(unit, input));
  }

  @Act({
    permission: "station.run",
    input: OfStation,
    answers: station,
    description: "Closes a station 撤销服务站, once its studios are closed and its duties have ended.",
  })
  closeStation(input: OfStation, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => closeStation(unit, input));
  }

  @Act({
    permission: "station.run",
    input: FoundStudio,
    answers: studio,
    description: "Founds a studio 成立工作室.",
  })
  foundStudio(input: FoundStudio, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => foundStudio(unit, input));
  }

  @Act({
    permission: "station.run",
    input: UpdateStudio,
    answers: studio,
    description: "Tells a studio anew 修改工作室: its services are replaced where they are given.",
  })
  updateStudio(input: UpdateStudio, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => updateStudio(unit, input));
  }

  @Act({
    permission: "station.run",
    input: OfStudio,
    answers: studio,
    description: "Closes a studio 撤销工作室, once its duties have ended; who its host was is forgotten.",
  })
  closeStudio(input: OfStudio, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => closeStudio(unit, input));
  }

  @Act({
    permission: "case.record",
    input: RecordCase,
    answers: caseRecord,
    description: "Records a case that a studio received 登记接诊: its type and month, and nothing of whose it was.",
  })
  recordCase(input: RecordCase, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => recordCase(unit, input));
  }

  @Act({
    permission: "case.record",
    input: OfCase,
    answers: caseRecord,
    description: "Takes a wrong record back by adding another 冲正接诊, which is answered.",
  })
  reverseCase(input: OfCase, act: Acting): Promise<JsonText> {
    return act.perform(input, (unit) => reverseCase(unit, input));
  }
}
