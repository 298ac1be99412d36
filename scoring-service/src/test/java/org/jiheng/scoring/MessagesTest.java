package org.jiheng.scoring;

import org.jiheng.kit.testing.MessagesContract;

class MessagesTest extends MessagesContract {}
