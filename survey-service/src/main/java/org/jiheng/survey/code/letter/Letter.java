package org.jiheng.survey.code.letter;

import java.util.List;

/**
 * What stands in the letters of an issue.
 *
 * @param title of the review
 * @param group whose members are asked
 * @param from first day, to: last
 * @param address of the ballot page, without what stands behind #
 */
public record Letter(String title, String group, String from, String to, String address, String fingerprint) {
    private static final int PRINTED_TOGETHER = 4;

    /** Line by line. */
    List<String> words() {
        return List.of(
                "您受邀参加本次公众评议。评议码只能用一次;选票以盲签名核验,任何人(包括主办单位)都不知道您如何作答。",
                "一、手机扫描二维码;或在浏览器打开 " + address + " ,选择评议主体后输入评议码。",
                "二、手工输入时,请核对页面显示的密钥指纹与本函一致;不一致的,请勿输入评议码,并告知主办单位。",
                "三、也可以填写纸质答卷:请将下方存根连同答卷寄回。存根先行作废并与答卷分开,答卷上不留评议码。",
                "You are invited to this review. The code works once; nobody can tell how you answered. Scan the QR code, or open",
                "the page above and enter the code. The key fingerprint on the page must be the one printed here.");
    }

    /** In groups of four digits. */
    String printedFingerprint() {
        return fingerprint.replaceAll("(.{" + PRINTED_TOGETHER + "})(?!$)", "$1 ");
    }
}
