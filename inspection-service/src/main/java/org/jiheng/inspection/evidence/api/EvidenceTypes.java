package org.jiheng.inspection.evidence.api;

/** The media types of {@link org.jiheng.inspection.evidence.EvidenceType}, as annotations name them. */
public final class EvidenceTypes {
    public static final String JPEG = "image/jpeg";
    public static final String PNG = "image/png";
    public static final String WEBP = "image/webp";
    public static final String HEIC = "image/heic";
    public static final String HEIF = "image/heif";
    public static final String PDF = "application/pdf";
    public static final String MP4 = "video/mp4";
    public static final String QUICKTIME = "video/quicktime";
    public static final String M4A = "audio/mp4";
    public static final String MP3 = "audio/mpeg";

    private EvidenceTypes() {}
}
