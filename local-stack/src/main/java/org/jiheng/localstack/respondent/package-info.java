/** What a respondent's device does: it has a token signed blindly, and answers once with it. */
package org.jiheng.localstack.respondent;
