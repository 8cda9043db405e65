/**
 * What an object store or the way to it refused, in words. Errors of the SDK carry the access key and what was signed, so of
 * theirs only the code is told. Codes: Amazon S3 API reference, "Error responses", which OSS and COS follow.
 */
import { PublishRefused, type Sentence } from "./publish-refused.ts";
import type { S3Address } from "./s3-address.ts";

interface SdkError {
  name?: string;
  code?: string;
  $metadata?: { httpStatusCode?: number };
}

const keys = [
  "InvalidAccessKeyId",
  "SignatureDoesNotMatch",
  "InvalidToken",
  "ExpiredToken",
  "TokenRefreshRequired",
];
const denied = ["AccessDenied", "Forbidden", "AllAccessDisabled", "AccountProblem"];
const regions = ["PermanentRedirect", "AuthorizationHeaderMalformed", "IllegalLocationConstraintException"];
const clocks = ["RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture"];

export function s3Failure(error: unknown, { bucket, endpoint, region }: S3Address): PublishRefused {
  if (error instanceof PublishRefused) return error;
  const { name = "", code = "", $metadata } = (error ?? {}) as SdkError;
  const status = $metadata?.httpStatusCode ?? 0;
  const called = /^\w{1,60}$/.test(name) && name !== "Error" ? name : code || String(status);
  const host = endpoint ?? `Amazon S3 (${region})`;
  if (keys.includes(name) || status === 401) return refusal(wrongKeys(called));
  if (denied.includes(name)) return refusal(notAllowed(called, bucket));
  if (name === "NoSuchBucket") return refusal(noBucket(bucket, host));
  if (regions.includes(name) || status === 301) return refusal(wrongRegion(called, bucket, region));
  if (clocks.includes(name)) return refusal(wrongClock(called));
  if (status === 403) return refusal(notAllowed(called, bucket));
  if (status >= 500 || status === 429) return refusal(busy(called, status, host));
  if (status === 0) return refusal(unreachable(code || called, host));
  return refusal(other(called, status, host));
}

function refusal(what: Sentence): PublishRefused {
  return new PublishRefused({ zh: what.zh + state.zh, en: `${what.en} ${state.en}` }, false);
}

const state: Sentence = {
  zh: "已经发布的每一页都是完整的，链接都能打开；再运行一次会从断开的地方接着传。",
  en: "Every page that is published is whole and its links lead somewhere; run again to go on from where this one stopped.",
};

function wrongKeys(code: string): Sentence {
  return {
    zh: `对象存储不认这对密钥（${code}）。请核对环境变量 AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY（临时密钥还有 AWS_SESSION_TOKEN）：有没有抄错、过期、多出空格，是不是这个服务的密钥。`,
    en: `The object store does not accept these keys (${code}). Check the environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (and AWS_SESSION_TOKEN for temporary keys): are they mistyped, expired, or those of another service?`,
  };
}

function notAllowed(code: string, bucket: string): Sentence {
  return {
    zh: `环境变量 AWS_ACCESS_KEY_ID 的账户无权读写存储桶 ${bucket}（${code}）。它要有列出、读取、写入和删除对象的权限（ListBucket、GetObject、PutObject、DeleteObject）。`,
    en: `The account of AWS_ACCESS_KEY_ID may not read or write in the bucket ${bucket} (${code}). It needs to list, read, write and delete objects (ListBucket, GetObject, PutObject, DeleteObject).`,
  };
}

function noBucket(bucket: string, host: string): Sentence {
  return {
    zh: `${host} 上没有存储桶 ${bucket}。请核对名字和地域，或者先建好它。`,
    en: `There is no bucket ${bucket} at ${host}. Check its name and region, or create it first.`,
  };
}

function wrongRegion(code: string, bucket: string, region: string): Sentence {
  return {
    zh: `存储桶 ${bucket} 不在地域 ${region}，或者要用别的地址（${code}）。请改一改目标里的 region= 和 endpoint=。`,
    en: `The bucket ${bucket} is not in the region ${region}, or has another address (${code}). Correct region= and endpoint= in the target.`,
  };
}

function wrongClock(code: string): Sentence {
  return {
    zh: `这台机器的钟和对象存储的钟差得太多（${code}），签名因此作废。请校准系统时间（例如打开自动对时）。`,
    en: `This machine's clock and that of the object store are too far apart (${code}), which makes signatures void. Set the system's time, for example by turning on time synchronisation.`,
  };
}

function busy(code: string, status: number, host: string): Sentence {
  return {
    zh: `${host} 一直在说忙不过来（${code}，HTTP ${status}），等了又试还是不行。请过一会儿再运行。`,
    en: `${host} kept saying that it cannot keep up (${code}, HTTP ${status}), however long this waited. Run again later.`,
  };
}

function unreachable(code: string, host: string): Sentence {
  return {
    zh: `连不上 ${host}，或者连接断了（${code}）。请检查网络和目标里的 endpoint=。`,
    en: `${host} could not be reached, or the connection was cut (${code}). Check the network and endpoint= in the target.`,
  };
}

function other(code: string, status: number, host: string): Sentence {
  return {
    zh: `${host} 拒绝了一个请求（${code}，HTTP ${status}）。`,
    en: `${host} refused a request (${code}, HTTP ${status}).`,
  };
}
