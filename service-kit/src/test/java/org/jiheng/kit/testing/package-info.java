/** What the tests of all services share: real servers, tokens, the topics as another system sees them, common rules. */
package org.jiheng.kit.testing;
