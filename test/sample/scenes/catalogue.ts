/** The scenes by the names that the picture lists use. */

import { battery } from "./battery.ts";
import { chip } from "./chip.ts";
import { classroom } from "./classroom.ts";
import { datacenter } from "./datacenter.ts";
import { drone } from "./drone.ts";
import { factory } from "./factory.ts";
import { greenhouse } from "./greenhouse.ts";
import { hospital } from "./hospital.ts";
import { lab } from "./lab.ts";
import { mapPlan } from "./map-plan.ts";
import { meeting } from "./meeting.ts";
import { nightSkyline } from "./night-skyline.ts";
import { parkGreen } from "./park-green.ts";
import type { Scene } from "./parts/frame.ts";
import { port } from "./port.ts";
import { riverBridge } from "./river-bridge.ts";
import { roadNight } from "./road-night.ts";
import { robotArm } from "./robot-arm.ts";
import { skyline } from "./skyline.ts";
import { train } from "./train.ts";
import { windFarm } from "./wind-farm.ts";

export const scenes: Record<string, Scene> = {
  battery,
  chip,
  classroom,
  datacenter,
  drone,
  factory,
  greenhouse,
  hospital,
  lab,
  "map-plan": mapPlan,
  meeting,
  "night-skyline": nightSkyline,
  "park-green": parkGreen,
  port,
  "river-bridge": riverBridge,
  "road-night": roadNight,
  "robot-arm": robotArm,
  skyline,
  train,
  "wind-farm": windFarm,
};
