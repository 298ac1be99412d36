package org.jiheng.survey.code.usecase;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** The ballot page as respondents reach it. */
@ConfigMapping(prefix = "jiheng.ballot-page")
public interface BallotPageConfig {
    /** Its address, such as {@code https://review.example.cn/ballot/}; without it no codes are issued. */
    Optional<String> address();
}
