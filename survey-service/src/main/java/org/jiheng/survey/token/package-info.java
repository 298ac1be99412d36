/** Ballot tokens: blind-signed under the key of a wave's group (RFC 9474), each spent with one ballot. */
package org.jiheng.survey.token;
