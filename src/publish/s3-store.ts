/**
 * The few requests that publishing makes of an object store, through the AWS SDK. Of the SDK's newer habits those are left out
 * that Aliyun OSS, Tencent COS and MinIO do not all know: checksums where none is asked for, and removal of many objects in one
 * request. Bodies are whole in memory, so that a request can be made again.
 */
import type { S3Client } from "@aws-sdk/client-s3";
import type { S3Address } from "./s3-address.ts";
import { s3Credentials } from "./s3-credentials.ts";
import { s3Failure } from "./s3-failure.ts";

/** Keys are those under the address's prefix. Each function may throw PublishRefused. */
export interface Store {
  /** Undefined where there is no such object. */
  get(key: string): Promise<string | undefined>;
  has(key: string): Promise<boolean>;
  put(key: string, body: Uint8Array, headers: Record<string, string>): Promise<void>;
  /** Does nothing where there is no such object. */
  remove(key: string): Promise<void>;
  isEmpty(): Promise<boolean>;
  close(): void;
}

/** Of one request, the first included. The SDK waits longer from one to the next, up to twenty seconds. */
const attempts = 8;

const bodyAttempts = 3;

/** Milliseconds. */
const patience = { connectionTimeout: 10_000, requestTimeout: 120_000 };

/** @throws PublishRefused where the environment holds no credentials */
export async function openStore(
  address: S3Address,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Store> {
  const credentials = s3Credentials(environment);
  // Which Node a portal needs is for Newspark to say, and editors can do nothing about a library's plans.
  process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";
  const {
    S3Client,
    GetObjectCommand,
    HeadObjectCommand,
    PutObjectCommand,
    DeleteObjectCommand,
    ListObjectsV2Command,
  } = await import("@aws-sdk/client-s3");
  const { bucket: Bucket, prefix, endpoint, region, pathStyle } = address;
  const client: S3Client = new S3Client({
    ...{ region, credentials, maxAttempts: attempts, retryMode: "standard", requestHandler: patience },
    ...(endpoint !== undefined && { endpoint }),
    forcePathStyle: pathStyle,
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
  const telling = async <Result>(action: () => Promise<Result>): Promise<Result> => {
    try {
      return await action();
    } catch (error) {
      throw s3Failure(error, address);
    }
  };
  return {
    get: (key) =>
      telling(async () => {
        for (let attempt = 1; ; attempt++) {
          try {
            const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: prefix + key }));
            return await Body?.transformToString();
          } catch (error) {
            if (isMissing(error)) return undefined;
            // The SDK asks again for answers that fail, but not for those whose body is cut.
            if ("$metadata" in (error as object) || attempt === bodyAttempts) throw error;
          }
        }
      }),
    has: (key) =>
      telling(async () => {
        try {
          await client.send(new HeadObjectCommand({ Bucket, Key: prefix + key }));
          return true;
        } catch (error) {
          if (isMissing(error)) return false;
          throw error;
        }
      }),
    put: (key, Body, { "Content-Type": ContentType, "Cache-Control": CacheControl }) =>
      telling(async () => {
        const Key = prefix + key;
        await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentType, CacheControl }));
      }),
    remove: (key) =>
      telling(async () => {
        await client.send(new DeleteObjectCommand({ Bucket, Key: prefix + key }));
      }),
    isEmpty: () =>
      telling(async () => {
        const { Contents = [] } = await client.send(
          new ListObjectsV2Command({ Bucket, Prefix: prefix, MaxKeys: 1 }),
        );
        return Contents.length === 0;
      }),
    close: () => client.destroy(),
  };
}

function isMissing(error: unknown): boolean {
  return ["NoSuchKey", "NotFound"].includes((error as Error).name);
}
