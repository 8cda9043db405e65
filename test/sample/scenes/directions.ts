/**
 * What the words around a picture say it shows: its time of day, and which of its scene's views.
 * A picture that is not named here is left to its seed.
 */

import type { Direction } from "./parts/frame.ts";

const news = "content/news";

export const directions: Readonly<Record<string, Direction>> = {
  [`${news}/chanye-guihua/2026/zhou-mingyuan-fangtan/cover.jpg`]: { view: "table", light: "dawn" },
  [`${news}/gaoxinqu-xinwen/2025/lanjiang-yitian/huanghun.jpg`]: { view: "path", light: "gold" },
  [`${news}/gaoxinqu-xinwen/2025/lanjiang-yitian/qingchen.jpg`]: { view: "portal", light: "dawn" },
  [`${news}/gaoxinqu-xinwen/2025/lanjiang-yitian/shangwu.jpg`]: { view: "yard", light: "noon" },
  [`${news}/gaoxinqu-xinwen/2025/lanjiang-yitian/yewan.jpg`]: { view: "boats", light: "night" },
  [`${news}/gaoxinqu-xinwen/2026/beizhan-huancheng/cover.jpg`]: { view: "platform", light: "noon" },
  [`${news}/gaoxinqu-xinwen/2026/yuye/cover.jpg`]: { light: "night" },
  [`${news}/gaoxinyuan-xinwen/2025/zhou-mingyuan-fangtan/cover.jpg`]: { view: "table" },
  [`${news}/gaoxinyuan-xinwen/2026/shidian-zongjie/cover.jpg`]: { view: "meadow" },
  [`${news}/gaoxinyuan-xinwen/2026/zhuchang-yanjiuzhan/cover.jpg`]: { view: "car" },
  [`${news}/jingkaiqu-xinwen/2024/zhengqi-guanwang/cover.jpg`]: { view: "basin" },
  [`${news}/jingkaiqu-xinwen/2026/matou-yi-zhouye/banlie.jpg`]: { view: "freight-port", light: "gold" },
  [`${news}/jingkaiqu-xinwen/2026/matou-yi-zhouye/chenguang.jpg`]: { view: "quay", light: "dawn" },
  [`${news}/jingkaiqu-xinwen/2026/matou-yi-zhouye/duian.jpg`]: { view: "wheel", light: "night" },
  [`${news}/jingkaiqu-xinwen/2026/matou-yi-zhouye/shugang-lu.jpg`]: { light: "night" },
  [`${news}/jingkaiqu-xinwen/2026/qiming-sanqi-touchan/cover.jpg`]: { view: "packs" },
  [`${news}/keji-chuangxin/2026/guojiang-wurenji/cover.jpg`]: { view: "crossing", light: "noon" },
  [`${news}/keji-chuangxin/2026/kaifang-zhongshixian/cover.jpg`]: { view: "board" },
  [`${news}/keji-chuangxin/2026/tang-yifan-fangtan/cover.jpg`]: { view: "casting" },
  [`${news}/quyu-jingji/2026/lanjiang-xiayou-fengong/cover.jpg`]: { view: "cables", light: "dawn" },
  [`${news}/yidai-yilu/2023/cehui-chuhai/ditu.jpg`]: { view: "island" },
  [`${news}/yidai-yilu/2026/chanxian-yuanxing/cover.jpg`]: { view: "pack" },
  [`${news}/yidai-yilu/2026/sijia-gongchang/chuneng.jpg`]: { view: "packs" },
  [`${news}/yidai-yilu/2026/sijia-gongchang/cover.jpg`]: { view: "freight", light: "noon" },
  [`${news}/yidai-yilu/2026/sijia-gongchang/diaozhuang.jpg`]: { view: "yard", light: "gold" },
  [`${news}/yidai-yilu/2026/sijia-gongchang/jixiebi.jpg`]: { view: "panel" },
  [`${news}/yuanqu-guihua/2025/guihua-yijian/guihuatu.jpg`]: { view: "sheet" },
  [`${news}/yuanqu-guihua/2026/koudai-gongyuan/caodi.jpg`]: { view: "path", light: "noon" },
  [`${news}/yuanqu-guihua/2026/koudai-gongyuan/duian.jpg`]: { view: "river", light: "gold" },
  [`${news}/yuanqu-guihua/2026/koudai-gongyuan/lincao.jpg`]: { view: "path", light: "noon" },
  [`${news}/yuanqu-guihua/2026/koudai-gongyuan/qiaoxia.jpg`]: { view: "promenade", light: "noon" },
  [`${news}/yuanqu-guihua/2026/kuaixian-yiqi/cover.jpg`]: { view: "viaduct" },
  [`${news}/yuanqu-guihua/2026/yunqi-keyan-shequ/cover.jpg`]: { view: "model" },
  [`${news}/zhanlue-xinxing-chanye/2021/dongli-dianchi-huishou/cover.jpg`]: { view: "packs" },
  [`${news}/zhanlue-xinxing-chanye/2026/dikong-jingji-guancha/cover.jpg`]: { view: "town", light: "gold" },
  [`${news}/zhanlue-xinxing-chanye/2026/gonglv-bandaoti-baogao/cover.jpg`]: { view: "board" },
  [`${news}/zhengce-jiedu/2026/dikong-fuwu-banfa/cover.jpg`]: { view: "town", light: "noon" },
  [`${news}/zhihui-chengshi-anli/2026/lingang-lvbo/cover.jpg`]: { light: "dusk" },
  [`${news}/zhihui-chengshi-anli/2026/paishui-wulianwang/cover.jpg`]: { view: "arches", light: "overcast" },
  [`${news}/zhihui-chengshi-news/2026/wurenji-hedao/cover.jpg`]: { view: "river", light: "dawn" },
};
