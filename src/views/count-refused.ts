/** Why nothing was counted; nothing was written then. */
import { Refused } from "../shared/refused.ts";

export class CountRefused extends Refused {}
