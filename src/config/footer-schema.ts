/** The schema of the footer in `content/site.yaml`. */
import * as z from "zod";
import { checked, described, line, yesNo } from "./schema-parts.ts";
import { wrongPoliceCode } from "./site-rules.ts";

export const footer = z.strictObject({
  organiser: described(line().exactOptional(), {
    zh: "页脚的主办单位。",
    en: "The organiser (主办单位) in the footer.",
    example: "澜川高新区管理委员会",
    also: ["主办单位", "organizer"],
  }),
  undertaker: described(line().exactOptional(), {
    zh: "页脚的承办单位。",
    en: "The undertaker (承办单位) in the footer.",
    example: "澜川高新技术产业研究院",
    also: ["承办单位"],
  }),
  address: described(line().exactOptional(), {
    zh: "页脚的地址。",
    en: "The postal address in the footer.",
    example: "澜川市云栖大道1号",
    also: ["地址"],
  }),
  phone: described(line().exactOptional(), {
    zh: "页脚的电话。",
    en: "The telephone number in the footer.",
    example: "0000-8888 0001",
    also: ["电话", "tel"],
  }),
  postcode: described(line().exactOptional(), {
    zh: "页脚的邮编。",
    en: "The postcode in the footer.",
    example: "012345",
    also: ["邮编"],
  }),
  icp: described(line().exactOptional(), {
    zh: "ICP 备案号，链到工信部的备案系统。",
    en: "The ICP registration, linked to the ministry's register.",
    example: "澜ICP备00000000号-1",
    also: ["备案号"],
  }),
  police: described(
    z
      .strictObject({
        code: described(
          checked(line(), wrongPoliceCode, (value) => /^\d+$/.test(value)),
          {
            zh: "公安备案号的数字，用于查询链接。",
            en: "The digits of the police registration, for the link that looks it up.",
            example: "00000000000000",
          },
        ),
        text: described(line(), {
          zh: "公安备案号的全文。",
          en: "The police registration in full.",
          example: "澜公网安备00000000000000号",
        }),
      })
      .exactOptional(),
    {
      zh: "公安备案。",
      en: "The police registration (公安备案).",
      example: '{ code: "00000000000000", text: 澜公网安备00000000000000号 }',
      also: ["公安备案"],
    },
  ),
  siteCode: described(line().exactOptional(), {
    zh: "政府网站标识码。",
    en: "The code of a government site (政府网站标识码).",
    example: '"0000000000"',
    also: ["标识码", "政府网站标识码"],
  }),
  ipv6: described(yesNo().default(false), {
    zh: "是否写明“本网站支持IPv6”。",
    en: "Whether the footer says that the site supports IPv6.",
    example: "true",
  }),
});
