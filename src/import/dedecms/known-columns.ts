/**
 * The tables of DedeCMS 5.7 whose rows are moved, and the order of their columns as the program installs them
 * (`install/sql-dftables.txt`). The order is used only where a dump names no columns: it drifts between versions.
 */

const archives =
  "id typeid typeid2 sortrank flag ismake channel arcrank click money title shorttitle color writer source litpic pubdate senddate mid keywords lastpost scores goodpost badpost voteid notpost description filename dutyadmin tackid mtype weight";

const arctype =
  "id reid topid sortrank typename typedir isdefault defaultname issend channeltype maxpage ispart corank tempindex templist temparticle namerule namerule2 modname description keywords seotitle moresite sitepath siteurl ishidden cross crossid content smalltypes";

const addonimages =
  "aid typeid pagestyle maxwidth imgurls row col isrm ddmaxwidth pagepicnum templet userip redirecturl body";

const addonsoft =
  "aid typeid filetype language softtype accredit os softrank officialUrl officialDemo softsize softlinks introduce daccess needmoney templet userip redirecturl";

/** By the name without its prefix; several where versions differ, told apart by their number. */
const orders: Record<string, string[]> = {
  archives: [
    archives,
    without(archives, "voteid tackid"),
    without(archives, "voteid dutyadmin tackid mtype weight"),
  ],
  arctype: [arctype, without(arctype, "seotitle")],
  addonarticle: ["aid typeid body redirecturl templet userip"],
  addonimages: [addonimages, without(addonimages, "body")],
  addonsoft: [addonsoft, without(addonsoft, "needmoney")],
  addonspec: ["aid typeid note templet userip redirecturl"],
  admin: ["id usertype userid pwd uname tname email typeid logintime loginip"],
  flink: ["id sortrank url webname msg email logo dtime typeid ischeck"],
  flinktype: ["id typename"],
  tagindex: ["id tag typeid count total weekcc monthcc weekup monthup addtime"],
  taglist: ["tid aid arcrank typeid tag"],
  sysconfig: ["aid varname info groupid type value"],
};

function without(columns: string, left: string): string {
  const gone = new Set(left.split(" "));
  return columns
    .split(" ")
    .filter((column) => !gone.has(column))
    .join(" ");
}

/** @param name without prefix */
export function knownColumns(name: string, width: number): string[] | undefined {
  return orders[name]?.map((order) => order.split(" ")).find((columns) => columns.length === width);
}

const integer = /^-?\d{1,10}$/;

/** What the values of a column look like; the rest may be anything. */
const looks: Record<string, RegExp> = {
  id: /^\d{1,10}$/,
  aid: /^\d{1,10}$/,
  tid: /^\d{1,10}$/,
  typeid: /^\d{0,6}$/,
  reid: /^\d{1,6}$/,
  flag: /^(?:[a-z](?:,[a-z])*)?$/,
  ismake: integer,
  channel: /^-?\d{1,4}$/,
  arcrank: /^-?\d{1,5}$/,
  ispart: /^\d$/,
  ishidden: /^\d$/,
  pubdate: /^(?:0|\d{8,10})$/,
  senddate: /^(?:0|\d{8,10})$/,
  typename: /\S/,
  title: /\S/,
};

/** Whether the values of a row can be those of the columns. */
export function isPlausible(columns: readonly string[], values: readonly (string | null)[]): boolean {
  return columns.every((column, index) => looks[column]?.test(values[index] ?? "") ?? true);
}

/** Tables with rows to be moved; further models have tables of their own, `addon…` by custom. */
export const movedTable =
  /^(.*?)(archives|arctype|addon\w+|channeltype|admin|flinktype|flink|tagindex|taglist|sysconfig)$/i;

/** The number by which a row is looked for. */
export function keyColumn(name: string): "id" | "aid" {
  return /^(?:archives|arctype|channeltype|admin|flinktype|flink|tagindex)$/i.test(name) ? "id" : "aid";
}
