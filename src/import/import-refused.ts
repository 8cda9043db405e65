/** An import that cannot begin, or cannot go on; the portal is as it was, or whole up to there. */
import { Refused } from "../shared/refused.ts";

export class ImportRefused extends Refused {}
