/** `s3://bucket/prefix?endpoint=https://…&region=…&style=path`: where objects go. Credentials have no place in it. */
import { strictlyDecoded } from "../shared/urls.ts";
import { PublishRefused } from "./publish-refused.ts";

export interface S3Address {
  bucket: string;
  /** `""` or with a slash at its end. */
  prefix: string;
  /** Undefined for Amazon's own. */
  endpoint: string | undefined;
  region: string;
  /** The bucket is named in the path, not in the host. */
  pathStyle: boolean;
}

/** Anything that an SDK without a region would have to guess; services of one place ignore it. */
const usualRegion = "us-east-1";

/** @throws PublishRefused */
export function s3Address(address: string): S3Address {
  if (!URL.canParse(address)) throw misspelt();
  const { username, password, hostname, pathname, searchParams } = new URL(address);
  if (username || password) throw withCredentials();
  const endpoint = searchParams.get("endpoint") ?? undefined;
  const style = searchParams.get("style") ?? "host";
  const known = ["endpoint", "region", "style"];
  const isUnderstood =
    /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(hostname) &&
    (endpoint === undefined || (/^https?:\/\//.test(endpoint) && URL.canParse(endpoint))) &&
    ["path", "host"].includes(style) &&
    [...searchParams.keys()].every((name) => known.includes(name));
  if (!isUnderstood) throw misspelt();
  if (endpoint !== undefined && new URL(endpoint).username) throw withCredentials();
  const path = strictlyDecoded(pathname);
  if (path === undefined) throw misspelt();
  const prefix = path.replace(/^\/+|\/+$/g, "");
  return {
    bucket: hostname,
    prefix: prefix === "" ? "" : `${prefix}/`,
    endpoint,
    region: searchParams.get("region") ?? usualRegion,
    pathStyle: style === "path",
  };
}

function misspelt(): PublishRefused {
  return new PublishRefused({
    zh: "看不懂这个 s3:// 地址，所以什么也没有发布。要写成 s3://存储桶/前缀?endpoint=https://…&region=…，MinIO 这类把存储桶写在路径里的服务再加 &style=path。在命令行里请用引号括起来，因为里面有 & 号。",
    en: "This s3:// address is not understood, so nothing was published. Write s3://bucket/prefix?endpoint=https://…&region=…, and add &style=path for services that name the bucket in the path, such as MinIO. Put it in quotes on the command line, since it holds &.",
  });
}

function withCredentials(): PublishRefused {
  return new PublishRefused({
    zh: "地址里不能写密钥：命令行会留在历史记录和日志里。请把它们放在环境变量 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY 里；什么也没有发布。",
    en: "Keys have no place in the address: command lines stay in histories and logs. Put them in the environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; nothing was published.",
  });
}
