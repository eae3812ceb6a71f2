export function testMessageWords(siteName: string, siteUrl: string) {
  return {
    subject: `${siteName}: test message`,
    intro: `This is a test message from ${siteName} (${siteUrl}). Emails arrive at this address.`,
    where: "Its Authentication-Results header shows the results of SPF, DKIM and DMARC at your mail server.",
  };
}
