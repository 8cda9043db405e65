/** Credentials for an object store: from the environment and from nowhere else, so that nobody has to ask where they are. */
import { PublishRefused } from "./publish-refused.ts";

interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/** @throws PublishRefused */
export function s3Credentials(environment: Readonly<Record<string, string | undefined>>): Credentials {
  const accessKeyId = environment["AWS_ACCESS_KEY_ID"]?.trim() ?? "";
  const secretAccessKey = environment["AWS_SECRET_ACCESS_KEY"]?.trim() ?? "";
  const sessionToken = environment["AWS_SESSION_TOKEN"]?.trim() ?? "";
  if (accessKeyId === "" || secretAccessKey === "") throw noCredentials();
  return { accessKeyId, secretAccessKey, ...(sessionToken !== "" && { sessionToken }) };
}

function noCredentials(): PublishRefused {
  return new PublishRefused({
    zh: "环境变量 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY 没有设，对象存储不会让人写，所以什么也没有发布。阿里云、腾讯云的密钥也放在这两个变量里；用临时密钥时再设 AWS_SESSION_TOKEN。",
    en: "The environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set, and no object store lets anybody write without them, so nothing was published. Keys of Aliyun and Tencent go into the same two; with temporary keys set AWS_SESSION_TOKEN as well.",
  });
}
