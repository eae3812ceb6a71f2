import { describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { message, receive, signed, sns, topic, withSns } from "@/tests/setup/sns";
import { certificateUrl, snsOrigin, subscribeUrl } from "./sns";

withDatabase();
withSns();

describe("a subscription to a topic", () => {
  const confirmation = (url: string, TopicArn = topic) =>
    signed({ Type: "SubscriptionConfirmation", TopicArn, Token: "token", Message: "Confirm?", SubscribeURL: url });
  const link = (arn = topic) => `${sns.origin}/?Action=ConfirmSubscription&TopicArn=${arn}&Token=token`;

  test("is confirmed if the topic is configured", async () => {
    expect(await receive(confirmation(link()))).toEqual({ status: 200, line: "Confirmed." });
    expect(sns.requestedUrls.at(-1)).toBe(
      `/?Action=ConfirmSubscription&TopicArn=${encodeURIComponent(topic)}&Token=token`,
    );
  });

  test.each([
    ["another topic", () => confirmation(link(), `${topic}2`)],
    ["a link to another topic", () => confirmation(link(`${topic}2`))],
    ["a link elsewhere", () => confirmation(link().replace(sns.origin, "http://localhost:1"))],
    ["a link that does something else", () => confirmation(link().replace("ConfirmSubscription", "Publish"))],
    ["no link", () => signed({ Type: "SubscriptionConfirmation" })],
  ])("is not confirmed for %s", async (_, make) => {
    expect(await receive(make())).toMatchObject({ status: 401 });
    expect(sns.requestedUrls.filter((url) => url.includes("Action"))).toEqual([]);
  });

  test("that ends is acknowledged", async () => {
    const end = signed({ Type: "UnsubscribeConfirmation", Token: "token", SubscribeURL: link() });
    expect(await receive(end)).toEqual({ status: 200, line: "Received." });
  });
});

describe("the origin of SNS", () => {
  test("follows from the topic's region", () => {
    expect(snsOrigin(topic)).toBe("https://sns.eu-west-1.amazonaws.com");
    expect(snsOrigin("arn:aws-cn:sns:cn-north-1:123456789012:b")).toBe("https://sns.cn-north-1.amazonaws.com.cn");
  });

  test.each([
    "http://sns.eu-west-1.amazonaws.com/SimpleNotificationService-1.pem",
    "https://sns.eu-west-1.amazonaws.com.evil.example/SimpleNotificationService-1.pem",
    "https://sns.eu-west-1.amazonaws.com@evil.example/SimpleNotificationService-1.pem",
    "https://evil.s3.eu-west-1.amazonaws.com/SimpleNotificationService-1.pem",
    "https://sns.us-east-1.amazonaws.com/SimpleNotificationService-1.pem",
    "https://sns.eu-west-1.amazonaws.com:8443/SimpleNotificationService-1.pem",
    "https://sns.eu-west-1.amazonaws.com/x/SimpleNotificationService-1.pem",
    "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-1.pem/../../x",
    "file:///SimpleNotificationService-1.pem",
    "",
  ])("does not accept the certificate URL %s", (SigningCertURL) => {
    expect(certificateUrl(message({ SigningCertURL }), snsOrigin(topic))).toBeNull();
  });

  test("is requested with only the checked path and parameters", () => {
    const real = snsOrigin(topic);
    const SigningCertURL = `https://user:password@${new URL(real).host}/SimpleNotificationService-1.pem?x#y`;
    expect(certificateUrl(message({ SigningCertURL }), real)).toBe(`${real}/SimpleNotificationService-1.pem`);
    const SubscribeURL = `${real}/?Action=ConfirmSubscription&TopicArn=${topic}&Token=t&Endpoint=x#y`;
    expect(subscribeUrl(message({ SubscribeURL }), real)).not.toContain("Endpoint");
  });
});
