package org.jiheng.scoring.bulletin;

/**
 * 发文字号, GB/T 9704: written 榕绩通报〔2013〕1号.
 *
 * @param prefix 机关代字, such as 榕绩通报; one body's in a year
 * @param year in which it was issued
 * @param number counted from 1 by body and year; none is given twice
 */
public record BulletinNumber(String prefix, int year, int number) {
    @Override
    public String toString() {
        return prefix + "〔" + year + "〕" + number + "号";
    }
}
