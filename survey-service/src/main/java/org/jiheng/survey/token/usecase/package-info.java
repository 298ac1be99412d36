/** Making the keys that tokens are signed with. */
package org.jiheng.survey.token.usecase;
